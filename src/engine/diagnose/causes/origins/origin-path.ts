import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin holds a path. */
export const originPath: Cause = {
  id: "origin-path",
  fits: (situation) => missesBy(situation, "path"),
};
