import { stoppedAtOrigin } from "./origin-rules";
import type { Cause } from "../cause";

/** Another origin altogether is allowed. */
export const originNotAllowed: Cause = {
  id: "origin-not-allowed",
  fits: (situation) => stoppedAtOrigin(situation),
};
