import { engineOf } from "../../../fetch/engines";
import type { Exchange, Hop } from "../../../fetch/exchange";
import { mayNeedPermission } from "../../../fetch/local-network-access";
import { isKeptAsMixed, isMixedContent } from "../../../fetch/mixed-content";
import { isLocalHost } from "../../../fetch/local-address";
import { originOf, parseUrl } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { TRUST_PROXY } from "../redirects/preflight-redirects";

/**
 * Plain http from a page with TLS, which browsers do not send. When a redirect leads there, the request ends at the redirect,
 * though no CORS check failed.
 */
export const mixedContent = {
  id: "mixed-content",
  label: "HTTP request from HTTPS page",
  fits: ({ exchange, hop, first }) => {
    if (exchange.interception?.by === "mixed-content") return true;
    if (!isEnded(exchange) || first !== null) return false;
    const engine = engineOf(exchange.browser ?? "chromium");
    if (hop.response === null) return isKeptAsMixed(exchange, engine) || isKeptUnnamed(exchange, hop.url);
    const target = locationOf(hop.response, hop.url);
    return target !== null && isMixedContent(target, exchange.origin, engine);
  },
  headline: (situation) => {
    const { exchange } = situation;
    const target = code(originOf(targetOf(situation)) ?? targetOf(situation));
    const redirecting = redirectingHop(situation);
    return redirecting
      ? `${host(redirecting.url)} redirects to ${target}, which is plain http.`
      : `Your page ${code(exchange.origin)} uses https, and it requests ${target} over plain http.`;
  },
  why: (situation) =>
    redirectingHop(situation)
      ? "Browsers block plain http requests from an https page (mixed content). So the request did not follow the redirect."
      : "Browsers block plain http requests from an https page (mixed content). So this request was never sent.",
  help: {
    kind: "server-code",
    title: "Serve the API over https",
    steps: ({ exchange }) =>
      exchange.hops[0].url.startsWith("https:")
        ? [
            "The redirect leads from https to http: the server behind a proxy does not know that it is reached over https.",
            TRUST_PROXY,
          ]
        : ["Serve the API over https, and request it with `https://`.", ...onLocalNetwork(exchange)],
  },
  isNeverSent: true,
} as const satisfies Cause;

/** The hop whose response leads to plain http; a file can list what the browser did not send as a hop of its own. */
function redirectingHop({ exchange: { hops }, hop }: Situation): Hop | null {
  if (hop.response !== null) return hop;
  return hops.findLast(({ response }) => response !== null) ?? null;
}

/**
 * Chromium sends plain http from a page with TLS to addresses of the local network, to `.local` names and where the script says so,
 * once the user allows it; Firefox to this computer alone (measured on 156 and ESR 153).
 */
function onLocalNetwork(exchange: Exchange): readonly string[] {
  if (exchange.browser === "firefox" || exchange.browser === "webkit" || !mayNeedPermission(exchange)) return [];
  return [
    `If ${host(exchange.hops[0].url)} is on the local network and has no certificate: Chromium sends plain http there once the user allows it, to an IP address, to a \`.local\` name, or with \`fetch(url, { targetAddressSpace: "local" })\`.`,
  ];
}

/**
 * Whether a recording has plain http from a page with TLS without any error: what was sent would have one. The user may allow the local
 * network, and images are requested over https instead.
 */
function isKeptUnnamed({ type, mode, error, origin }: Exchange, url: string): boolean {
  const isOutside = !isLocalHost(parseUrl(url)?.hostname ?? "");
  return error === null && mode !== "same-origin" && type !== "image" && isOutside && isMixedContent(url, origin);
}

const isEnded = ({ outcome }: Exchange): boolean => outcome === "failed" || outcome === "blocked";

const targetOf = ({ hop }: Situation): string => (hop.response && locationOf(hop.response, hop.url)) ?? hop.url;

export const docs: CauseDocs = {
  of: mixedContent,
  meaning: "The page is on https and requests a URL with plain http. Browsers block that before they send it.",
  sign: "The page starts with `https://` and the URL with `http://`.",
  rules: [],
  messages: {
    chromium: [
      "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure resource '{url}'. This request has been blocked; the content must be served over HTTPS.",
      "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure XMLHttpRequest endpoint '{url}'. This request has been blocked; the content must be served over HTTPS.",
    ],
    firefox: ["Blocked loading mixed active content “{url}”"],
    webkit: [
      "[blocked] The page at {page} requested insecure content from {url}. This content was blocked and must be served over HTTPS.",
      "[blocked] The page at {page} was not allowed to run insecure content from {url}.",
    ],
  },
  example: ["GET http://api.example/items => failed mixed-content"],
  nearMiss: {
    example: [
      "GET https://api.example/items -> 302 | Access-Control-Allow-Origin: * | Location: http://localhost:3000/items => failed net::ERR_ABORTED",
    ],
    cause: "aborted",
  },
};
