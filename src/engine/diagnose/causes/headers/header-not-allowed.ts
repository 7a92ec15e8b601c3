import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** A header that the script sends is not listed. */
export const headerNotAllowed: Cause = {
  id: "header-not-allowed",
  fits: (situation) => stoppedAt(situation, "header-not-allowed"),
};
