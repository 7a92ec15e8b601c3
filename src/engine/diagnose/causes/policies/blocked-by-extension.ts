import { BLOCKED_BY_EXTENSION, failedWith } from "../network/errors";
import type { Cause } from "../cause";

/** An ad blocker or another extension stopped it. */
export const blockedByExtension: Cause = {
  id: "blocked-by-extension",
  fits: (situation) => failedWith(situation, BLOCKED_BY_EXTENSION),
};
