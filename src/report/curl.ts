import type { Exchange, HeaderLine, HeaderList, Hop } from "../engine/fetch/exchange";
import { isToken } from "../engine/fetch/tokens";
import { looksPlain, looksSecret } from "./redact/looks-plain";
import { plainUrl } from "./redact/request-url";
import { shellQuote } from "./shell-quote";

/** One request of the exchange as a command that asks the back end the same. */
export interface CurlCommand {
  readonly on: "preflight" | "request";
  /** Index of the hop. */
  readonly hop: number;
  readonly method: string;
  readonly url: string;
  readonly text: string;
  /** Whether every header is there as the browser sent it; it stopped before this request otherwise. */
  readonly wasSent: boolean;
  /** Whether the browser may have sent a body with it. Bodies are never recorded. */
  readonly mayHaveBody: boolean;
  /** Whether something in it was masked. */
  readonly isMasked: boolean;
}

interface CurlOptions {
  /** Every value as it was sent. Without it all are masked but those that are known to be harmless. */
  readonly secrets: boolean;
}

/** What stands in the place of a value that is nobody's business. */
const MASK = "MASKED";

/** The commands for each request that the browser sent, in their order, and for the one it stopped before. */
export function curlCommands(exchange: Exchange, options: CurlOptions): readonly CurlCommand[] {
  return exchange.hops.flatMap((hop, index) => {
    if (!/^https?:/i.test(hop.url) || !isToken(hop.method) || hop.method === "-") return [];
    const asked = hop.preflight?.requestHeaders;
    const request = commandFor("request", hop, index, hop.requestHeaders ?? knownHeaders(exchange), options);
    return asked ? [commandFor("preflight", hop, index, asked, options), request] : [request];
  });
}

/** What is sure to be on a request that was never sent. */
function knownHeaders({ origin }: Exchange): HeaderList {
  return [["Origin", origin]];
}

function commandFor(
  on: CurlCommand["on"],
  hop: Hop,
  index: number,
  headers: HeaderList,
  { secrets }: CurlOptions,
): CurlCommand {
  const written = on === "preflight" ? "OPTIONS" : hop.method;
  const method = !secrets && looksSecret(written) ? MASK : written;
  const sent = headers.filter(isRepeatable);
  const shown = secrets ? sent : sent.map(masked);
  const url = secrets ? hop.url : plainUrl(hop.url, MASK);
  // With `--request HEAD` curl would wait for a body.
  const asks = method === "HEAD" ? "--head" : `--request ${shellQuote(method)}`;
  const lines = [
    `curl --include --globoff --compressed ${asks}`,
    ...shown.map(([name, value]) => `--header ${shellQuote(value === "" ? `${name};` : `${name}: ${value}`)}`),
    `--url ${shellQuote(url)}`,
  ];
  return {
    on,
    hop: index,
    method,
    url,
    text: lines.join(" \\\n  "),
    wasSent: on === "preflight" || hop.requestHeaders !== null,
    mayHaveBody: headers.some(([name]) => /^content-(type|length)$/i.test(name)),
    isMasked: url !== hop.url || method !== written || shown.some((line, at) => line !== sent[at]),
  };
}

/** Headers that curl makes itself: for its own connection, for the body, which is never recorded, and for `--compressed`. */
const CURLS_OWN = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "te",
  "upgrade",
  "expect",
  "accept-encoding",
]);

/** A name that is no token could be read as something else: `@file`, or HTTP/2's `:path`. */
function isRepeatable([name]: HeaderLine): boolean {
  return isToken(name) && !CURLS_OWN.has(name.toLowerCase());
}

/**
 * Headers whose values say what a browser or a script requests, and nothing of who asks. Those of every other header are masked: nobody can
 * list what a secret may be called.
 */
const HARMLESS = new Set(
  [
    "accept accept-charset accept-language access-control-request-headers access-control-request-local-network",
    "access-control-request-method access-control-request-private-network cache-control content-encoding content-language",
    "content-type dnt origin pragma priority range save-data upgrade-insecure-requests user-agent x-http-method-override",
    "x-requested-with",
  ].flatMap((line) => line.split(" ")),
);

/** The word before a login: https://httpwg.org/specs/rfc9110.html#auth.params */
const SCHEME = /^(Basic|Bearer|Digest|DPoP|Negotiate|NTLM|Token) /i;

function masked(line: HeaderLine): HeaderLine {
  const [name, value] = line;
  const [shown, after] = [looksSecret(name) ? MASK : name, maskedValue(name.toLowerCase(), value)];
  return shown === name && after === value ? line : [shown, after];
}

function maskedValue(name: string, value: string): string {
  if (value === "") return value;
  if (name === "content-type") return value.replaceAll(PARAMETER, withoutValue);
  if (HARMLESS.has(name) || /^sec-(fetch|ch)-/.test(name)) return value.replaceAll(LONG_WORD, withoutKey);
  if (name === "referer") return plainUrl(value, MASK);
  return `${SCHEME.exec(value)?.[0] ?? ""}${MASK}`;
}

/** https://httpwg.org/specs/rfc9110.html#parameter */
const PARAMETER = /(;\s*[\w-]+=)("[^"]*"|[^;]*)/g;

function withoutValue(whole: string, start: string, value: string): string {
  return /charset=$/i.test(start) || looksPlain(value.replaceAll('"', "").trim()) ? whole : `${start}${MASK}`;
}

/** Also where values say nothing of who asks, a script may put what it likes. */
const LONG_WORD = /[\w-]{12,}/g;

function withoutKey(word: string): string {
  return looksSecret(word) ? MASK : word;
}
