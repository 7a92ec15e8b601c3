import { getHeader } from "../../../fetch/headers";
import { originOf } from "../../../fetch/origin";
import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The list of methods or headers stands on the server's answers, and not on the preflight's, where browsers look for it. */
export const headerOnWrongResponse: Cause = {
  id: "header-on-wrong-response",
  fits: (situation) => {
    const { first, hop, others } = situation;
    if (!stoppedAt(situation, "method-not-allowed", "header-not-allowed") || first?.value !== null) return false;
    const name = first.header ?? "";
    return others
      .flatMap(({ hops }) => hops)
      .some(({ url, response }) => originOf(url) === originOf(hop.url) && getHeader(response?.headers, name) !== null);
  },
};
