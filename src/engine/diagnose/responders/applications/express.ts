import type { Responder } from "../responder";

/**
 * Express. Its error page has a policy of its own, also where its name is switched off.
 * Source: measured: express 4.22.3 and 5.3.0 (finalhandler)
 */
export const express: Responder = {
  id: "express",
  name: "Express",
  kind: "application",
  marks: [
    { headers: { "x-powered-by": /^Express/ } },
    {
      headers: { "content-security-policy": /^default-src 'none'$/, "x-content-type-options": /^nosniff$/ },
      type: "text/html; charset=utf-8",
    },
  ],
};
