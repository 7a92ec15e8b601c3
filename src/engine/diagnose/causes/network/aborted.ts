import { ABORTED, failedWith } from "./errors";
import type { Cause } from "../cause";

/** The page cancelled the request, or was left. */
export const aborted: Cause = {
  id: "aborted",
  fits: (situation) => {
    if (failedWith(situation, ABORTED)) return true;
    // Chromium's error for a request cancelled while its body was on its way.
    return failedWith(situation, /^net::ERR_FAILED$/) && situation.hop.response !== null;
  },
};
