import type { Engine } from "../../fetch/engines";
import type { Hop } from "../../fetch/exchange";
import { getHeader, headerLines } from "../../fetch/headers";
import { askedHeaders } from "../../fetch/judge";
import { isSafelistedMethod } from "../../fetch/methods";
import { tracingVendor } from "../tracing";
import { code, list } from "./values";

/** Why the browser asked first, or an empty string where it did not. */
export function preflightReason(hop: Hop, engine: Engine): string {
  if (!hop.preflight) return "";
  const names = askedHeaders(hop, engine);
  const reasons: string[] = [];
  if (!isSafelistedMethod(hop.method)) reasons.push(`the method ${code(hop.method)}`);
  if (names.length > 0) reasons.push(`the header${names.length > 1 ? "s" : ""} ${list(names)}`);
  if (reasons.length === 0) {
    return "The browser asked first (a preflight) because your script watches the upload or streams the body.";
  }
  return `The browser asked first (a preflight) because of ${reasons.join(" and ")}.${details(hop, names)}`;
}

function details(hop: Hop, names: readonly string[]): string {
  const vendor = names.map(tracingVendor).find((name) => name !== null);
  if (vendor !== undefined && vendor !== null) return ` ${vendor} adds such headers.`;
  const type = getHeader(hop.requestHeaders, "content-type");
  if (names.includes("content-type"))
    return type === null ? " JSON is the usual reason." : ` The type is ${code(type)}.`;
  const long = names.find((name) => headerLines(hop.requestHeaders ?? [], name).some((value) => value.length > 128));
  return long === undefined ? "" : ` The value of ${code(long)} is longer than 128 bytes.`;
}

/** How the credentials mode was told, a sentence each. */
export const CREDENTIALS_EVIDENCE = {
  observed: "The report says which credentials mode the script chose.",
  cookie: "The request carries a cookie, so the credentials mode is include.",
  "storage-access": "The browser told the server about its storage, which it does for credentials mode include alone.",
  type: "Fonts are always asked for without cookies.",
  "only-with": "The answer passes without cookies, and the browser blocked it. So the credentials mode is include.",
  "only-without":
    "The answer fails with cookies, and the browser delivered it. So the credentials mode is not include.",
} as const;

export const BRANCHES = {
  without: "If the script sends no cookies:",
  with: "If the script sends cookies (credentials mode include):",
} as const;

/** Headline and why for an exchange that needs no explanation of a failure. */
export const CALM = {
  allowed: (host: string) => ({
    headline: `${host} allows your page to read this answer.`,
    why: "Every rule of CORS is kept.",
  }),
  "not-cors": (host: string) => ({
    headline: `This request to ${host} is no matter of CORS.`,
    why: "The page and the server have the same origin, or the page does not read the answer.",
  }),
  unknown: (host: string) => ({
    headline: `What the page got from ${host} is not known yet.`,
    why: "There is no answer yet, or what was seen does not tell whether the page may read it.",
  }),
} as const;

/** When the one thing that decides was not seen. */
export const DEPENDS = (host: string) => ({
  headline: `Cookies decide whether your page may read the answer of ${host}.`,
  why: "Without cookies every rule is kept. With them (credentials mode include) the answer is blocked. What was seen does not show which mode the script chose.",
});
