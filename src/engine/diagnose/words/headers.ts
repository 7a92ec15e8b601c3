import { parseTokenList } from "../../fetch/tokens";
import type { Violation } from "../../fetch/violation";
import { misspelledName } from "../misspelled";
import type { Situation } from "../situation";
import { tracingVendor } from "../tracing";
import { code, host, list, request, valueOrNothing } from "./values";
import type { CauseWords } from "./words";

const missing = ({ first }: Situation): string[] => (first?.wanted ?? "").split(", ");
const ALLOW_ORIGIN = code("Access-Control-Allow-Origin");

const found = ({ first }: Situation): string | null => first?.value ?? null;

function inItsAnswer(situation: Situation, what: "methods" | "headers"): string {
  const allowed = found(situation);
  return allowed === null
    ? `Its answer to the browser's test request (the preflight) has no list of allowed ${what}.`
    : `In its answer to the browser's test request (the preflight) it allows ${code(allowed)}.`;
}

const codeOfPoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export const HEADER_WORDS = {
  "not-configured": {
    label: "No CORS headers at all",
    headline: ({ hop, requestOrigin }) =>
      `${host(hop.url)} does not say that ${code(requestOrigin)} may read its answers.`,
    why: ({ first, hop, response, requestOrigin }) =>
      first?.step === "preflight"
        ? `The browser asked first with OPTIONS (the preflight), and the answer has no ${ALLOW_ORIGIN} header. So ${code(hop.method)} was never sent. Let the server answer OPTIONS with that header.`
        : `The request got there, but its answer (${response?.status ?? 0}) has no ${ALLOW_ORIGIN} header. So the browser keeps it from your script. Let the server send that header with ${code(requestOrigin)}.`,
  },
  "actual-without-cors": {
    label: "Only the preflight is right",
    headline: ({ hop }) => `${host(hop.url)} allows the test request, but its real answer lacks the header.`,
    why: ({ hop, response }) =>
      `The answer to OPTIONS (the preflight) is right. The answer to ${code(hop.method)} (${response?.status ?? 0}) has no ${ALLOW_ORIGIN} header. Add it there too: the CORS code may run for OPTIONS alone, or after the route.`,
  },
  "preflight-without-cors": {
    label: "OPTIONS lacks the headers",
    headline: ({ hop }) => `${host(hop.url)} allows your page, but not on the browser's test request.`,
    why: ({ hop }) =>
      `Before ${code(hop.method)} the browser asks with OPTIONS (the preflight), and that answer has no CORS headers. Other answers of this server have them. Let OPTIONS go through the same code.`,
  },
  "misspelled-header": {
    label: "Header name is misspelled",
    headline: (situation) =>
      `${host(situation.hop.url)} sends ${code(misspelledName(situation) ?? "")}, and that name is misspelled.`,
    why: ({ first }) =>
      `Browsers look for ${code(first?.header ?? "")} and skip a name that they do not know. Correct it on the server.`,
  },
  "wildcard-with-credentials": {
    label: "Star does not cover cookies",
    headline: ({ hop }) => `${host(hop.url)} allows everyone with ${code("*")}, which does not count with cookies.`,
    why: ({ first }) =>
      `Your script sends cookies (credentials mode include), so ${code(first?.header ?? "")} must say what it allows by name. Send ${list((first?.wanted ?? "").split(", "))} there. If your API needs no cookies, leave the mode out of your script.`,
  },
  "credentials-not-allowed": {
    label: "Cookies are not allowed",
    headline: ({ hop }) => `Your script sends cookies, and ${host(hop.url)} does not allow that.`,
    why: (situation) => {
      const allowed = found(situation);
      const instead = allowed === null ? "That header is missing" : `It says ${code(allowed)}`;
      return `With cookies (credentials mode include) the answer must hold ${code("Access-Control-Allow-Credentials: true")}, in small letters. ${instead}. If your API needs no cookies, leave the mode out of your script.`;
    },
  },
  "invalid-list": {
    label: "List can't be read",
    headline: ({ first, hop }) => `The browser can't read the ${code(first?.header ?? "")} list of ${host(hop.url)}.`,
    why: ({ first }) => {
      const parsed = parseTokenList(first?.value ?? "");
      const bad = parsed.valid
        ? "One name"
        : `The character ${code(parsed.character)} (${codeOfPoint(parsed.character)}) in ${code(parsed.element)}`;
      return `${bad} may not be there. One bad name spoils the whole list. Write names with commas between them.`;
    },
  },
  "method-case": {
    label: "Method in the wrong case",
    headline: ({ hop, first }) =>
      `Your script sends ${code(hop.method)}, and the server allows ${valueOrNothing(first?.value ?? null)}.`,
    why: ({ hop }) =>
      `Methods are compared letter by letter, and ${code("patch")} is not ${code("PATCH")}. Write ${code(hop.method.toUpperCase())} in your script and on the server.`,
  },
  "method-not-allowed": {
    label: "Method is not allowed",
    headline: ({ hop }) => `${host(hop.url)} does not allow the method ${code(hop.method)}.`,
    why: (situation) =>
      `${inItsAnswer(situation, "methods")} Add ${code(situation.hop.method)} to ${code("Access-Control-Allow-Methods")}.`,
  },
  "tracing-header": {
    label: "Monitoring header is not allowed",
    headline: (situation) =>
      `${vendorsOf(missing(situation))} adds ${list(missing(situation))}, and the server does not allow it.`,
    why: (situation) =>
      `Such tools change every request, and your own code may not know of it. Add ${list(missing(situation))} to ${code("Access-Control-Allow-Headers")} on ${host(situation.hop.url)}. Or tell the tool to leave this address alone.`,
  },
  "header-not-allowed": {
    label: "Request header is not allowed",
    headline: (situation) =>
      `${host(situation.hop.url)} does not allow the request header${missing(situation).length > 1 ? "s" : ""} ${list(missing(situation), 3)}.`,
    why: (situation) =>
      `${inItsAnswer(situation, "headers")} Add ${list(missing(situation))} to ${code("Access-Control-Allow-Headers")}.`,
  },
  unexplained: {
    label: "Not explained yet",
    headline: ({ exchange }) =>
      exchange.outcome === "failed"
        ? `${request(exchange)} failed, and what was seen does not say why.`
        : `The browser kept the answer to ${request(exchange)}, and what was seen does not say why.`,
    why: ({ exchange, first }) =>
      `${first ? brokenRule(first) : "As far as was seen, no rule of CORS is broken"}. ${exchange.error === null ? "The browser gives the error no name" : `The browser calls it ${code(exchange.error)}`}. The console may say more; the headers below help whoever you ask.`,
  },
} satisfies Record<string, CauseWords>;

/** Who adds all of these headers, as far as one tool does. */
function vendorsOf(names: readonly string[]): string {
  const vendors = names.map(tracingVendor).filter((vendor) => vendor !== null);
  return vendors.find((vendor) => vendors.every((other) => other.includes(vendor))) ?? "A monitoring tool";
}

/** The bare facts of a rule that no cause explains. */
function brokenRule({ header, value, wanted }: Violation): string {
  return `${code(header ?? "status")} is ${valueOrNothing(value)}, where browsers want ${code(wanted)}`;
}
