import { redirectDifference } from "./preflight-redirects";
import type { Cause } from "../cause";

/** The preflight is sent from http to https. */
export const preflightRedirectHttps: Cause = {
  id: "preflight-redirect-https",
  fits: (situation) => redirectDifference(situation) === "https",
};
