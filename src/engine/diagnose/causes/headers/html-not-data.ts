import { getHeader } from "../../../fetch/headers";
import { originOf, parseUrl } from "../../../fetch/origin";
import { type Situation, isError, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A page of HTML where a script requested data: the start page of an application, a login, a warning. */
export const htmlNotData = {
  id: "html-not-data",
  label: "HTML page in place of data",
  fits: (situation) =>
    situation.first?.step === "response" &&
    stoppedAt(situation, "allow-origin-missing") &&
    !isError(situation) &&
    isHtml(situation) &&
    wantsData(situation) !== null,
  headline: ({ hop }) => `${host(hop.url)} sent a page of HTML, and your script requested data.`,
  why: (situation) =>
    sentences(
      wantsData(situation),
      "So the API likely did not respond, but something else did: the start page of an application for a path that it does not know, a login, or a warning page.",
      `The page has no ${code("Access-Control-Allow-Origin")} header.`,
    ),
  help: {
    kind: "server-code",
    title: "Look at the page that responded",
    steps: ({ hop }) => [
      `Open ${code(hop.url)} in a tab of its own: the page says what it is.`,
      "Check the path: servers of single-page applications respond with their start page to every path that they don't know.",
    ],
  },
} as const satisfies Cause;

function isHtml({ response }: Situation): boolean {
  return /^text\/html\b/i.test(getHeader(response?.headers, "content-type") ?? "");
}

/** How it shows that the script wanted data, in a sentence; `null` where it may have wanted the page. */
function wantsData({ exchange, hop, others }: Situation): string | null {
  if (exchange.type !== "xmlhttprequest") return null;
  const accept = getHeader(hop.requestHeaders, "accept") ?? "";
  if (/\bjson\b/i.test(accept)) return `The request has ${code(`Accept: ${accept}`)}.`;
  const path = parseUrl(hop.url)?.pathname ?? "";
  if (/\/(?:api|graphql|rest)(?:\/|$)|\.json$/i.test(path)) return `The path ${code(path)} is one of an API.`;
  const server = originOf(hop.url);
  const sendsData = others.some((other) =>
    other.hops.some(
      ({ url, response }) =>
        originOf(url) === server && /\bjson\b/i.test(getHeader(response?.headers, "content-type") ?? ""),
    ),
  );
  return sendsData ? "Other responses of this server are JSON." : null;
}

export const docs: CauseDocs = {
  of: htmlNotData,
  meaning:
    "A page of HTML came where the script requested data: the start page of an application, a login or a warning page. It has no CORS headers, and the API didn't respond at all.",
  sign: "The status is 200, the content type is `text/html`, and the script wanted JSON.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/api/items -> 200 | Content-Type: text/html; charset=utf-8 => blocked"],
  nearMiss: {
    example: ["GET https://news.example/today -> 200 | Content-Type: text/html; charset=utf-8 => blocked"],
    cause: "not-configured",
  },
};
