import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin ends in a slash. */
export const originTrailingSlash: Cause = {
  id: "origin-trailing-slash",
  fits: (situation) => missesBy(situation, "trailing-slash"),
};
