import { redirectDifference } from "./preflight-redirects";
import type { Cause } from "../cause";

/** The preflight is redirected elsewhere, which browsers do not follow. */
export const preflightRedirect: Cause = {
  id: "preflight-redirect",
  fits: (situation) => redirectDifference(situation) !== null,
};
