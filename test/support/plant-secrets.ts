import type { Exchange, HeaderLine, HeaderList, Hop, Response } from "../../src/engine/fetch/exchange";
import type { Random } from "../conformance/random";
import { SECRET_KINDS } from "./secrets";

/** Puts random secrets at random places of random exchanges. */

export interface Planted {
  readonly exchanges: Exchange[];
  readonly secrets: readonly { readonly kind: string; readonly place: string; readonly text: string }[];
}

/** Puts a secret into an exchange. */
type Place = (exchange: Exchange, secret: string, random: Random) => Exchange;

/** Headers that carry secrets, and some that should not and do. */
const SECRET_HEADERS = [
  "Authorization|Proxy-Authorization|Cookie|X-API-Key|X-Auth-Token|X-CSRF-Token|X-Amz-Security-Token",
  "X-Amz-Credential|X-Goog-Api-Key|X-User-Email|X-Tenant|X-Request-Id|Sec-WebSocket-Protocol|Traceparent",
  "Baggage|If-None-Match|Accept|Accept-Language|Content-Language|Range|DPR|User-Agent|Sec-Fetch-Site",
  "Priority|X-Forwarded-For|DNT|X-HTTP-Method-Override|Date|Ocp-Apim-Subscription-Key|X-Functions-Key|X-Master-Key",
  "X-Access-Key|Npm-OTP|DPoP|Cf-Access-Jwt-Assertion|X-Amzn-Oidc-Data|X-Goog-IAP-JWT-Assertion|Authentication",
].flatMap((line) => line.split("|"));
const RESPONSE_HEADERS = [
  "Set-Cookie|ETag|X-Request-Id|Server|Via|X-Cache|CF-Cache-Status|X-Powered-By|CF-Ray|Cache-Control",
  "Date|Cross-Origin-Resource-Policy|X-Content-Type-Options|Access-Control-Allow-Credentials",
  "Content-Disposition|Link|Refresh|Server-Timing|Report-To|Content-Security-Policy",
  "Access-Control-Allowed-Origin|Location2|Content-Location|NEL|Alt-Svc|Warning|X-Amz-Request-Id",
].flatMap((line) => line.split("|"));

const ANYWHERE: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(
    SECRET_HEADERS.map((name): [string, Place] => [
      `request's ${name}`,
      (exchange, secret) => withRequestHeader(exchange, [name, secret]),
    ]),
  ),
  ...Object.fromEntries(
    RESPONSE_HEADERS.map((name): [string, Place] => [
      `response's ${name}`,
      (exchange, secret) => withResponseHeader(exchange, [name, secret]),
    ]),
  ),
  "preflight header": (exchange, secret) => withPreflightHeader(exchange, ["X-Debug", secret]),
  challenge: (exchange, secret) =>
    withResponseHeader(exchange, ["WWW-Authenticate", `Bearer realm="${secret}", error="invalid_token"`]),
  boundary: (exchange, secret) =>
    withRequestHeader(exchange, ["Content-Type", `multipart/form-data; boundary=${secret}`]),
  "query value": (exchange, secret, random) =>
    withUrl(exchange, (url) => url.searchParams.append(random.pick(["token", "code", "sig", "email", "q"]), secret)),
  "query without a name": (exchange, secret) =>
    withUrl(exchange, (url) => void (url.search = encodeURIComponent(secret))),
  userinfo: (exchange, secret) => withUrl(exchange, (url) => void (url.password = encodeURIComponent(secret))),
  fragment: (exchange, secret) => withUrl(exchange, (url) => void (url.hash = `access_token=${secret}`)),
  "path after a keyword": (exchange, secret, random) =>
    withUrl(exchange, (url) => {
      url.pathname = `/${random.pick(["users", "reset-password", "token", "session", "invite"])}/${encodeURIComponent(secret)}/x`;
    }),
  redirect: (exchange, secret) =>
    withResponseHeader(exchange, ["Location", `/callback?code=${encodeURIComponent(secret)}&state=x`]),
  "redirect's userinfo": (exchange, secret) =>
    withResponseHeader(exchange, ["Location", `https://tim:${encodeURIComponent(secret)}@id.example/`]),
  "redirect to an app": (exchange, secret) =>
    withResponseHeader(exchange, ["Location", `myapp://open/${encodeURIComponent(secret)}`]),
  referrer: (exchange, secret) =>
    withRequestHeader(exchange, [
      "Referer",
      `https://app.example/reset/${encodeURIComponent(secret)}?t=${encodeURIComponent(secret)}`,
    ]),
  "allowed origin's query": (exchange, secret) =>
    withResponseHeader(exchange, [
      "Access-Control-Allow-Origin",
      `https://app.example/?key=${encodeURIComponent(secret)}`,
    ]),
  "allowed origin's userinfo": (exchange, secret) =>
    withResponseHeader(exchange, [
      "Access-Control-Allow-Origin",
      `https://tim:${encodeURIComponent(secret)}@app.example`,
    ]),
  error: (exchange, secret) => ({ ...exchange, error: `net::ERR_FAILED at https://x.example/?t=${secret}` }),
  id: (exchange, secret) => ({ ...exchange, id: `${exchange.id}-${secret}` }),
};

/** Places in which a word or a number is expected: only what looks like a secret is told from one. */
const AMONG_WORDS: Readonly<Record<string, Place>> = {
  path: (exchange, secret) =>
    withUrl(exchange, (url) => void (url.pathname = `/files/${encodeURIComponent(secret)}/download`)),
  "path with a suffix": (exchange, secret) =>
    withUrl(exchange, (url) => void (url.pathname = `/files/${encodeURIComponent(secret)}.pdf`)),
  "matrix parameter": (exchange, secret) =>
    withUrl(exchange, (url) => void (url.pathname = `/cart;jsessionid=${encodeURIComponent(secret)}`)),
  "redirect's path": (exchange, secret) =>
    withResponseHeader(exchange, ["Location", `/s/${encodeURIComponent(secret)}/`]),
  "query's name": (exchange, secret) =>
    withUrl(exchange, (url) => void (url.search = `?${encodeURIComponent(secret)}=1`)),
  "list of headers": (exchange, secret) =>
    withResponseHeader(exchange, ["Access-Control-Allow-Headers", `content-type, ${secret}`]),
  number: (exchange, secret, random) =>
    withResponseHeader(exchange, [random.pick(["Age", "Content-Length", "Access-Control-Max-Age"]), secret]),
  Vary: (exchange, secret) => withResponseHeader(exchange, ["Vary", `Origin, ${secret}`]),
  "allowed origin's path": (exchange, secret) =>
    withResponseHeader(exchange, ["Access-Control-Allow-Origin", `https://app.example/${encodeURIComponent(secret)}`]),
};

export const PLACES: readonly string[] = [...Object.keys(ANYWHERE), ...Object.keys(AMONG_WORDS)];

/** The exchanges with so many secrets in them. */
export function plantSecrets(exchanges: readonly Exchange[], count: number, random: Random): Planted {
  const planted = [...exchanges];
  const secrets: { kind: string; place: string; text: string }[] = [];
  for (let number = 0; number < count; number += 1) {
    const kind = oneOf(random, SECRET_KINDS);
    const places = Object.entries(kind.looks === "word" ? ANYWHERE : { ...ANYWHERE, ...AMONG_WORDS });
    const [place, plant] = oneOf(random, places);
    const text = kind.make(random);
    const at = Math.floor(random.next() * planted.length);
    const before = planted[at];
    if (before) planted[at] = plant(before, text, random);
    secrets.push({ kind: kind.name, place, text });
  }
  return { exchanges: planted, secrets };
}

function oneOf<Item>(random: Random, [first, ...rest]: readonly Item[]): Item {
  if (first === undefined) throw new Error("there is nothing to choose from");
  return random.pick([first, ...rest]);
}

function withFirstHop(exchange: Exchange, change: (hop: Hop) => Hop): Exchange {
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [change(first), ...rest] };
}

function withUrl(exchange: Exchange, change: (url: URL) => void): Exchange {
  return withFirstHop(exchange, (hop) => {
    const url = new URL(hop.url);
    change(url);
    return { ...hop, url: url.href };
  });
}

/** Among the others: a browser gives the lines in any order. */
const added = (headers: HeaderList | null, line: HeaderLine): HeaderList => [line, ...(headers ?? [])];

function withRequestHeader(exchange: Exchange, line: HeaderLine): Exchange {
  return withFirstHop(exchange, (hop) => ({ ...hop, requestHeaders: added(hop.requestHeaders, line) }));
}

function withResponseHeader(exchange: Exchange, line: HeaderLine): Exchange {
  return withFirstHop(exchange, (hop) => ({ ...hop, response: responseWith(hop.response, line) }));
}

function withPreflightHeader(exchange: Exchange, line: HeaderLine): Exchange {
  return withFirstHop(exchange, (hop) => {
    const preflight = hop.preflight ?? { requestHeaders: null, response: null, error: null };
    return { ...hop, preflight: { ...preflight, response: responseWith(preflight.response, line) } };
  });
}

function responseWith(response: Response | null, line: HeaderLine): Response {
  const { status, headers, fromCache } = response ?? { status: 401, headers: [], fromCache: false };
  return { status, headers: added(headers, line), fromCache };
}
