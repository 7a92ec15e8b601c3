import { redirectDifference } from "./preflight-redirects";
import type { Cause } from "../cause";

/** The preflight is redirected to the same address with a slash more or less. */
export const preflightRedirectSlash: Cause = {
  id: "preflight-redirect-slash",
  fits: (situation) => redirectDifference(situation) === "slash",
};
