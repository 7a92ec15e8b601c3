import { originOf } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The page's own Content-Security-Policy forbids the URL, or the one that a redirect leads to. */
export const cspConnectSrc = {
  id: "csp-connect-src",
  label: "Blocked by the page's CSP",
  fits: ({ exchange }) => exchange.interception?.by === "csp",
  headline: ({ hop }) =>
    hop.response
      ? `${host(hop.url)} redirects to a URL that your page's Content Security Policy blocks.`
      : `Your page's Content Security Policy blocks requests to ${host(hop.url)}.`,
  why: (situation) => {
    const source = situation.exchange.interception?.source ?? null;
    return sentences(
      `The directive ${directiveOf(situation)} of the page's ${code("Content-Security-Policy")} header does not include ${targetOf(situation)}, so the browser did not send the request.`,
      source === null ? null : `The request comes from ${code(source)}.`,
    );
  },
  help: {
    kind: "page",
    title: "Add the server to the page's policy",
    steps: (situation) => [`Add ${targetOf(situation)} to ${directiveOf(situation)} in the page's policy.`],
  },
  isNeverSent: true,
} as const satisfies Cause;

const directiveOf = ({ exchange }: Situation): string => code(exchange.interception?.directive ?? "connect-src");

/** The origin that the policy would have to include. */
function targetOf({ hop }: Situation): string {
  const target = (hop.response && locationOf(hop.response, hop.url)) ?? hop.url;
  return code(originOf(target) ?? target);
}

export const docs: CauseDocs = {
  of: cspConnectSrc,
  meaning:
    "The page's own Content-Security-Policy doesn't allow this URL. The request was never sent, and no header of the API changes that.",
  sign: 'The console mentions Content Security Policy, and the Network panel shows no request or "blocked:csp".',
  rules: [],
  messages: {
    chromium: [
      "Connecting to '{url}' violates the following Content Security Policy directive: \"{directive}\". The action has been blocked.",
      "Refused to connect to '{url}' because it violates the following Content Security Policy directive: \"{directive}\".",
      "Fetch API cannot load {url}. Refused to connect because it violates the document's Content Security Policy.",
    ],
    firefox: [
      "Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at {url} because it violates the following directive: “{directive}”",
      "Content Security Policy: The page’s settings blocked the loading of a resource at {url} (“connect-src”).",
    ],
    webkit: [
      "Refused to connect to {url} because it does not appear in the connect-src directive of the Content Security Policy.",
      "Blocked by Content Security Policy.",
    ],
  },
  example: ["GET https://api.example/items => failed csp"],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 302 | Access-Control-Allow-Origin: * | Location: https://cdn.example/items
      => failed net::ERR_ABORTED`,
    ],
    cause: "aborted",
  },
};
