import { parseTokenList } from "../../../fetch/tokens";
import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The method is listed with other capitals. */
export const methodCase: Cause = {
  id: "method-case",
  fits: (situation) => {
    if (!stoppedAt(situation, "method-not-allowed")) return false;
    const list = parseTokenList(situation.first?.value ?? "");
    return list.valid && list.tokens.some((token) => token.toUpperCase() === situation.hop.method.toUpperCase());
  },
};
