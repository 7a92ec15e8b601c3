import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The method is not listed. */
export const methodNotAllowed: Cause = {
  id: "method-not-allowed",
  fits: (situation) => stoppedAt(situation, "method-not-allowed"),
};
