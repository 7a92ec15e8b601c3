import type { Engine } from "../../fetch/engines";
import type { Hop } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { askedHeaders } from "../../fetch/judge";
import { isSafelistedMethod } from "../../fetch/methods";
import { preflightNeed } from "../../fetch/preflight-need";
import { rememberLast } from "../../fetch/remember";
import type { UnsafeReason } from "../../fetch/request-headers";
import { isPreflightCacheHit } from "../preflight-cache-hit";
import type { Situation } from "../situation";
import { tracingVendor } from "../tracing";
import { code, list, plural, sentences } from "./values";

/** Why the browser sent a preflight, or none although one was due; an empty string where none was needed. */
export function preflightReason(situation: Situation, engine: Engine): string {
  const { hop } = situation;
  if (!hop.preflight) {
    return isPreflightCacheHit(situation, engine)
      ? "No preflight was sent: the browser used a cached preflight response."
      : "";
  }
  return reasonsOf(hop)(engine);
}

/** The last is remembered: what the two assumptions about credentials lead to has one preflight. */
const reasonsOf = rememberLast((hop: Hop) =>
  rememberLast((engine: Engine): string => {
    const names = askedHeaders(hop, engine);
    return sentences(because(isSafelistedMethod(hop.method) ? null : hop.method, names), detail(hop, names, engine));
  }),
);

/** The method and the headers for which the browser sent a preflight; half a sentence says what that is. */
function because(method: string | null, names: readonly string[]): string {
  const preflight = "The browser sent a preflight (an OPTIONS request that checks permission)";
  if (names.length === 0) {
    return method === null
      ? `${preflight} because your script watches the upload or streams the body.`
      : `${preflight} because of the method ${code(method)}.`;
  }
  if (method === null) {
    return plural(names.length, {
      one: `${preflight} because of the header ${list(names)}.`,
      other: `${preflight} because of the headers ${list(names)}.`,
    });
  }
  return plural(names.length, {
    one: `${preflight} because of the method ${code(method)} and the header ${list(names)}.`,
    other: `${preflight} because of the method ${code(method)} and the headers ${list(names)}.`,
  });
}

/** What a reader may not expect of one of these headers, a sentence, or `null`. */
function detail(hop: Hop, names: readonly string[], engine: Engine): string | null {
  const vendor = names.map(tracingVendor).find((name) => name !== null) ?? null;
  if (vendor !== null) return `${vendor} adds such headers.`;
  if (names.includes("content-type") && hop.requestHeaders === null) return "JSON is the usual reason.";
  const unsafe = preflightNeed(hop.method, hop.requestHeaders ?? [], engine)?.headers ?? [];
  // Every header that is not safelisted by its name needs permission, which is nothing to explain.
  const special = unsafe.find(({ name, reason }) => names.includes(name) && reason !== "name");
  return special ? DETAILS[special.reason](special.name, getHeader(hop.requestHeaders, special.name) ?? "") : null;
}

const DETAILS: Readonly<Record<UnsafeReason, (name: string, value: string) => string | null>> = {
  name: () => null,
  value: (name, value) =>
    name === "content-type"
      ? `The content type is ${code(value)}.`
      : `The value of ${code(name)} has characters that need permission.`,
  length: (name) => `The value of ${code(name)} is longer than 128 bytes.`,
  "total-length": () => "Together the values of such headers are longer than 1,024 bytes.",
};

/** How the credentials mode was inferred, a sentence each. */
export const CREDENTIALS_EVIDENCE = {
  observed: "The report says which credentials mode the script chose.",
  cookie: "The request has a cookie, so the credentials mode is `include`.",
  "storage-access":
    "The request has `Sec-Fetch-Storage-Access`, which the browser sends in credentials mode `include` only.",
  "no-storage-access":
    "The request to another site has no `Sec-Fetch-Storage-Access`, which the browser always sends in credentials mode `include`.",
  type: "Browsers always load fonts without cookies.",
  "only-with":
    "The response passes without credentials, and the browser blocked it. So the credentials mode is `include`.",
  "only-without":
    "The response fails with credentials, and the browser delivered it. So the credentials mode is not `include`.",
} as const;

/** Where the script may have chosen not to read the response. */
export const MAY_BE_NO_CORS =
  "Firefox doesn't show whether your script chose the mode `no-cors` here. If it did, that choice makes the response unreadable, and no header changes it.";

/** Where Firefox's name for it is open. */
export const OTHER_NAME = (name: string) =>
  `Firefox may show one header line where the server sent two. If it sent two here, Firefox reports ${code(name)}.`;

export const BRANCHES = {
  without: "If your script sends no credentials:",
  with: "If your script sends credentials such as cookies (mode `include`):",
} as const;

/** Headline and why for an exchange that needs no explanation of a failure. */
export const CALM = {
  allowed: (host: string) => ({
    headline: `${host} allows your page to read this response.`,
    why: "All CORS checks passed.",
  }),
  "to-extension": (host: string) => ({
    headline: `Your extension may read this response of ${host}.`,
    why: "By its headers it does not allow your origin, and an extension with permission for the host needs no CORS headers.",
  }),
  "not-cors": (host: string) => ({
    headline: `CORS doesn't apply to this request to ${host}.`,
    why: "The page and the server have the same origin, or no script reads the response.",
  }),
  unknown: (host: string) => ({
    headline: `What the page got from ${host} is not known yet.`,
    why: "There is no response yet, or what was seen does not show whether the page may read it.",
  }),
} as const;

/** When the one thing that decides was not seen. */
export const DEPENDS = (host: string) => ({
  headline: `Whether your page may read the response of ${host} depends on credentials.`,
  why: "Without credentials such as cookies, all CORS checks pass. With them (mode `include`), the browser blocks the response. What was seen does not show which mode your script chose.",
});
