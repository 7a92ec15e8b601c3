import type { Engine } from "../../fetch/engines";
import type { Hop } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { askedHeaders } from "../../fetch/judge";
import { isSafelistedMethod } from "../../fetch/methods";
import { preflightNeed } from "../../fetch/preflight-need";
import type { UnsafeReason } from "../../fetch/request-headers";
import { keepsEarlierAnswer } from "../kept-answer";
import type { Situation } from "../situation";
import { tracingVendor } from "../tracing";
import { code, list } from "./values";

/** Why the browser asked first, or why it did not although it had to; an empty string where there was nothing to ask. */
export function preflightReason(situation: Situation, engine: Engine): string {
  const { hop } = situation;
  if (!hop.preflight) {
    return keepsEarlierAnswer(situation, engine)
      ? "The browser did not ask first (no preflight), because it still keeps the answer to an earlier question."
      : "";
  }
  const names = askedHeaders(hop, engine);
  const reasons: string[] = [];
  if (!isSafelistedMethod(hop.method)) reasons.push(`the method ${code(hop.method)}`);
  if (names.length > 0) reasons.push(`the header${names.length > 1 ? "s" : ""} ${list(names)}`);
  if (reasons.length === 0) {
    return "The browser asked first (a preflight) because your script watches the upload or streams the body.";
  }
  return `The browser asked first (a preflight) because of ${reasons.join(" and ")}.${details(hop, names, engine)}`;
}

function details(hop: Hop, names: readonly string[], engine: Engine): string {
  const vendor = names.map(tracingVendor).find((name) => name !== null);
  if (vendor !== undefined && vendor !== null) return ` ${vendor} adds such headers.`;
  if (names.includes("content-type") && hop.requestHeaders === null) return " JSON is the usual reason.";
  const unsafe = preflightNeed(hop.method, hop.requestHeaders ?? [], engine)?.headers ?? [];
  // Every header that is not safelisted by its name needs permission, which is nothing to explain.
  const special = unsafe.find(({ name, reason }) => names.includes(name) && reason !== "name");
  return special ? ` ${DETAILS[special.reason](special.name, getHeader(hop.requestHeaders, special.name) ?? "")}` : "";
}

const DETAILS: Readonly<Record<UnsafeReason, (name: string, value: string) => string>> = {
  name: () => "",
  value: (name, value) =>
    name === "content-type"
      ? `The type is ${code(value)}.`
      : `The value of ${code(name)} has characters that need permission.`,
  length: (name) => `The value of ${code(name)} is longer than 128 bytes.`,
  "total-length": () => "Together the values of such headers are longer than 1,024 bytes.",
};

/** How the credentials mode was told, a sentence each. */
export const CREDENTIALS_EVIDENCE = {
  observed: "The report says which credentials mode the script chose.",
  cookie: "The request carries a cookie, so the credentials mode is include.",
  "storage-access": "The browser told the server about its storage, which it does for credentials mode include alone.",
  "no-storage-access":
    "The browser told another site nothing about its storage, which it does whenever the credentials mode is include.",
  type: "Fonts are always asked for without cookies.",
  "only-with": "The answer passes without cookies, and the browser blocked it. So the credentials mode is include.",
  "only-without":
    "The answer fails with cookies, and the browser delivered it. So the credentials mode is not include.",
} as const;

/** Where the script may have hidden the answer from itself. */
export const MAY_BE_NO_CORS =
  "Firefox does not show whether your script chose the mode no-cors here. If it did, the answer is hidden by that choice, and no header changes it.";

/** Where Firefox's name for it is open. */
export const OTHER_NAME = (name: string) =>
  `Firefox can show one header line where the server sent two. If it sent two here, Firefox calls it ${code(name)}.`;

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
