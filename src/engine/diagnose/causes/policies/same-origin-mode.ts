import { isCrossOrigin } from "../../infer";
import type { Cause } from "../cause";
import { failedWith } from "../network/errors";

/** The script itself limits the request to its own origin. Seen in files; a running browser sends nothing and says nothing. */
export const sameOriginMode: Cause = {
  id: "same-origin-mode",
  fits: (situation) =>
    failedWith(situation, /^DisallowedByMode$/) ||
    (situation.exchange.mode === "same-origin" && isCrossOrigin(situation.exchange)),
};
