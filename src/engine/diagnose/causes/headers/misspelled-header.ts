import { misspelledName } from "../../misspelled";
import type { Cause } from "../cause";

/** A header is there that is nearly the one the browser missed. */
export const misspelledHeader: Cause = {
  id: "misspelled-header",
  fits: (situation) => misspelledName(situation) !== null,
};
