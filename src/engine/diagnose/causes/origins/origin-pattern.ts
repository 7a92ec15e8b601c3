import { allowedOrigin } from "../../situation";
import { stoppedAtOrigin } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin is a pattern; browsers know none. */
export const originPattern: Cause = {
  id: "origin-pattern",
  fits: (situation) => stoppedAtOrigin(situation) && /[*^$\\]/.test(allowedOrigin(situation) ?? ""),
};
