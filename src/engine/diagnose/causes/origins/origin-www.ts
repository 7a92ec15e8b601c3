import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin differs by `www.`. */
export const originWww: Cause = {
  id: "origin-www",
  fits: (situation) => missesBy(situation, "www"),
};
