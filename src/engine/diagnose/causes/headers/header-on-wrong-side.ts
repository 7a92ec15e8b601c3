import { isSafelistedMethod } from "../../../fetch/methods";
import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";
import { headersOnWrongSide } from "../../wrong-side";

/** The script sends headers that a server sends. They fail at the preflight, which often they alone brought about. */
export const headerOnWrongSide: Cause = {
  id: "header-on-wrong-side",
  fits: (situation) => {
    const { first, hop } = situation;
    const { wrong, others } = headersOnWrongSide(situation);
    if (first?.step !== "preflight" || wrong.length === 0) return false;
    if (others.length === 0 && isSafelistedMethod(hop.method)) return true;
    return stoppedAt(situation, "header-not-allowed") && first.wanted.split(", ").every((name) => wrong.includes(name));
  },
};
