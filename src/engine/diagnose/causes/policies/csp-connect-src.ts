import type { Cause } from "../cause";

/** The page's own Content-Security-Policy forbids the address, or the one that a redirect leads to. */
export const cspConnectSrc: Cause = {
  id: "csp-connect-src",
  fits: ({ exchange }) => exchange.interception?.by === "csp",
};
