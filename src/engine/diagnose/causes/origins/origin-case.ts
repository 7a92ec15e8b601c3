import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin is written with other capitals. */
export const originCase: Cause = {
  id: "origin-case",
  fits: (situation) => missesBy(situation, "case"),
};
