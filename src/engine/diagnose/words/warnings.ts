import { code, list } from "./values";

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
  "expose-wildcard-with-credentials":
    "`Access-Control-Expose-Headers: *` means nothing when cookies are sent. Name each header that the script shall read.",
  "header-hidden": (names: readonly string[]) =>
    `Your script cannot read ${list(names)}. Add ${names.length > 1 ? "their names" : "its name"} to \`Access-Control-Expose-Headers\` if it has to.`,
  "wildcard-everything":
    "Every site may send every method and every header. That is right for public data and for nothing else.",
  "authorization-covered-by-wildcard":
    "`Access-Control-Allow-Headers: *` does not cover `Authorization` by the standard. Browsers still let it pass: name it, before they stop.",
  "preflight-every-time":
    "`Access-Control-Max-Age: 0` makes the browser ask before each such request. A few minutes save most of these questions.",
  "max-age-invalid": (value: string) =>
    `\`Access-Control-Max-Age\` is ${code(value)}, which is no number of seconds. Browsers forget the answer at once or after 5 seconds.`,
  "max-age-missing":
    "The answer to the preflight has no `Access-Control-Max-Age`, so the browser asks again after 5 seconds. `7200` saves most of these questions.",
  "max-age-over-cap": (value: string) =>
    `${code(value)} seconds is longer than browsers keep the answer: Chromium 7200, Firefox 86400, Safari 600. After that they ask again.`,
} as const;
