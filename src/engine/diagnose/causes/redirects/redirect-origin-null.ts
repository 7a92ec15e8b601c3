import { allowedOrigin } from "../../situation";
import { stoppedAtOrigin } from "../origins/origin-rules";
import type { Cause } from "../cause";

/** The chain of redirects left a foreign origin, so the browser hides the page behind `null`. */
export const redirectOriginNull: Cause = {
  id: "redirect-origin-null",
  fits: (situation) => situation.tainted && stoppedAtOrigin(situation) && allowedOrigin(situation) !== null,
};
