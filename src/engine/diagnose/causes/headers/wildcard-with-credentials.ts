import { parseTokenList } from "../../../fetch/tokens";
import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** `*` stands where cookies are asked for, and then means nothing. */
export const wildcardWithCredentials: Cause = {
  id: "wildcard-with-credentials",
  fits: (situation) => {
    if (stoppedAt(situation, "allow-origin-wildcard-with-credentials")) return true;
    if (!situation.credentialed || !stoppedAt(situation, "method-not-allowed", "header-not-allowed")) return false;
    const list = parseTokenList(situation.first?.value ?? "");
    return list.valid && list.tokens.includes("*");
  },
};
