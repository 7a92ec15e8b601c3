/** Warnings, a sentence or two each. The ids are public. */
export const WARNINGS = {
  "credentials-unknown":
    "If your script asks for cookies (credentials mode include), the answers also need `Access-Control-Allow-Credentials: true`.",
  "null-allowed":
    "The server allows the origin `null`. Any sandboxed frame on any site has that origin, so this allows everyone.",
  "http-origin-with-credentials":
    "The allowed origin is plain http and may send cookies. Anyone on the network in between can act as that page.",
  "vary-missing":
    "The answer depends on who asks and does not say so. Add `Vary: Origin`, or a cache may hand it to another origin.",
} as const;
