import { nearlyAllowOrigin } from "../misspelled";
import { stoppedAt } from "../situation";
import type { Cause } from "./cause";

/** A header is there that is nearly the right one. */
export const misspelledHeader: Cause = {
  id: "misspelled-header",
  fits: (situation) => stoppedAt(situation, "allow-origin-missing") && nearlyAllowOrigin(situation) !== null,
};
