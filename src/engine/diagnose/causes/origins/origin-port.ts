import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin has another port. */
export const originPort: Cause = {
  id: "origin-port",
  fits: (situation) => missesBy(situation, "port"),
};
