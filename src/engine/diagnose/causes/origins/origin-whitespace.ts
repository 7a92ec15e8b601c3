import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin holds a blank. */
export const originWhitespace: Cause = {
  id: "origin-whitespace",
  fits: (situation) => missesBy(situation, "whitespace"),
};
