import { parseTokenList } from "../../fetch/tokens";
import { nearlyAllowOrigin } from "../misspelled";
import type { Situation } from "../situation";
import { tracingVendor } from "../tracing";
import { code, host, list, request, valueOrNothing } from "./values";
import type { CauseWords } from "./words";

const missing = ({ first }: Situation): string[] => (first?.wanted ?? "").split(", ");
const found = ({ first }: Situation): string => valueOrNothing(first?.value ?? null);
const codeOfPoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export const HEADER_WORDS = {
  "not-configured": {
    label: "No CORS headers at all",
    headline: ({ hop, requestOrigin }) =>
      `${host(hop.url)} does not say that ${code(requestOrigin)} may read its answers.`,
    why: ({ first }) =>
      `Its answer ${first?.step === "preflight" ? "to the browser's test request " : ""}has no Access-Control-Allow-Origin header. The request got there, and the browser keeps the answer from your script. Let the server send the header.`,
  },
  "actual-without-cors": {
    label: "Only the preflight is right",
    headline: ({ hop }) => `${host(hop.url)} allows the test request, but its real answer lacks the header.`,
    why: ({ hop }) =>
      `The answer to OPTIONS (the preflight) is right. The answer to ${code(hop.method)} has no Access-Control-Allow-Origin. Add it there too: the CORS code may run for OPTIONS alone, or after the route.`,
  },
  "preflight-without-cors": {
    label: "OPTIONS lacks the headers",
    headline: ({ hop }) => `${host(hop.url)} allows your page, but not on the browser's test request.`,
    why: ({ hop }) =>
      `Before ${code(hop.method)} the browser asks with OPTIONS (the preflight), and that answer has no CORS headers. Other answers of this server have them. Let OPTIONS go through the same code.`,
  },
  "misspelled-header": {
    label: "Header name is misspelled",
    headline: (situation) => `The header name ${code(nearlyAllowOrigin(situation) ?? "")} is spelled wrong.`,
    why: () => `Browsers look for ${code("Access-Control-Allow-Origin")} and skip any other name. Correct the name.`,
  },
  "wildcard-with-credentials": {
    label: "Star does not cover cookies",
    headline: ({ hop }) => `${host(hop.url)} allows everyone with ${code("*")}, which does not count with cookies.`,
    why: ({ first, requestOrigin }) =>
      `Your script asks for cookies to be sent (credentials mode include). Then ${code(first?.header ?? "")} must name things one by one. ${first?.header === "Access-Control-Allow-Origin" ? `Send ${code(requestOrigin)}, or leave the cookies out.` : "List them by name."}`,
  },
  "credentials-not-allowed": {
    label: "Cookies are not allowed",
    headline: ({ hop }) => `Your script sends cookies, and ${host(hop.url)} does not allow that.`,
    why: (situation) =>
      `With cookies (credentials mode include) the answer must hold Access-Control-Allow-Credentials: ${code("true")}, in just that spelling. It holds ${found(situation)}. If your API needs no cookies, leave the mode out of your script.`,
  },
  "invalid-list": {
    label: "List can't be read",
    headline: ({ first, hop }) => `The browser can't read the ${first?.header} list of ${host(hop.url)}.`,
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
      `In its answer to the browser's test request (the preflight) it allows ${found(situation)}. Add ${code(situation.hop.method)} to Access-Control-Allow-Methods.`,
  },
  "tracing-header": {
    label: "Monitoring header is not allowed",
    headline: (situation) =>
      `${vendorsOf(missing(situation))} adds ${list(missing(situation))}, and the server does not allow it.`,
    why: ({ exchange, hop }) =>
      `Your own code may not know of it: a monitoring tool adds it to ${request(exchange)}. Allow it on ${host(hop.url)}, or tell the tool to leave this address alone.`,
  },
  "header-not-allowed": {
    label: "Request header is not allowed",
    headline: (situation) =>
      `${host(situation.hop.url)} does not allow the request header${missing(situation).length > 1 ? "s" : ""} ${list(missing(situation).slice(0, 4))}.`,
    why: (situation) =>
      `In its answer to the browser's test request (the preflight) it allows ${found(situation)}. Add ${list(missing(situation))} to Access-Control-Allow-Headers.`,
  },
  unexplained: {
    label: "Not explained yet",
    headline: ({ exchange }) =>
      `The browser kept the answer to ${request(exchange)}, and what was seen does not say why.`,
    why: ({ exchange }) =>
      `The browser's own word is ${valueOrNothing(exchange.error)}. The raw headers are below. Please report this case, so that it can be explained.`,
  },
} satisfies Record<string, CauseWords>;

function vendorsOf(names: readonly string[]): string {
  const vendors = new Set(names.map(tracingVendor).filter((vendor) => vendor !== null));
  const [only] = vendors;
  return vendors.size === 1 && only !== undefined ? only : "A monitoring tool";
}
