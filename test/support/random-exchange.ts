import { isKeptByCorp } from "../../src/engine/fetch/corp";
import { preflightNeed } from "../../src/engine/fetch/preflight-need";
import { STANDARD, engineOf } from "../../src/engine/fetch/engines";
import type {
  Browser,
  Exchange,
  HeaderLine,
  HeaderList,
  Hop,
  Outcome,
  ResourceType,
} from "../../src/engine/fetch/exchange";
import { normalizeValue } from "../../src/engine/fetch/headers";
import { unsafeHeaders } from "../../src/engine/fetch/request-headers";
import { isSameOrigin } from "../../src/engine/fetch/origin";
import { violations } from "../../src/engine/fetch/judge";
import { type RequestState, initialRequestState, afterRedirect, requestOrigin } from "../../src/engine/fetch/redirect";
import { type Case, type Places, pathOf } from "../conformance/case";
import { generate } from "../conformance/generate";
import { type Random, randomOf } from "../conformance/random";

/** Random exchanges as a browser would have recorded them, without a browser: the same seed gives the same ones. */

const PLACES: readonly [Places, ...Places[]] = [
  { page: "http://localhost:3000", near: "http://localhost:4000", far: "http://127.0.0.1:4000" },
  { page: "https://app.shop.example", near: "https://api.shop.example", far: "https://files.host.example:8443" },
];

/** Exchanges of one page, a second or less apart, some with the same URL. */
export function randomExchanges(seed: number, count: number): Exchange[] {
  const random = randomOf(seed, 0xe);
  const places = random.pick(PLACES);
  const browser = random.pick(["chromium", "firefox"] as const);
  return Array.from({ length: count }, (_, index) =>
    exchangeOf(generate(seed, random.chance(0.3) ? 0 : index, places), places, browser, random, index),
  );
}

function exchangeOf(one: Case, places: Places, browser: Browser, random: Random, index: number): Exchange {
  const origin = one.from === "page" ? places.page : "null";
  const whole: Exchange = {
    id: `r${index}`,
    browser: random.chance(0.1) ? null : browser,
    origin,
    type: typeOf(one, random),
    mode: random.chance(0.9) ? one.mode : null,
    credentials: random.chance(0.5) ? one.credentials : null,
    hops: hopsOf(one, places, origin, browser, random),
    outcome: "unknown",
    error: null,
    startedAt: 1_790_000_000_000 + index * 700,
    endedAt: 1_790_000_000_120 + index * 700,
  };
  return decided(whole, one, random);
}

function hopsOf(one: Case, places: Places, origin: string, browser: Browser, random: Random): [Hop, ...Hop[]] {
  const urls = one.hops.map(({ place }, hop) => `${places[place]}${pathOf(one, hop)}`);
  let requestState = initialRequestState(origin, urls[0] ?? "");
  const hops = one.hops.map(({ preflight, actual }, at): Hop => {
    const url = urls[at] ?? "";
    const before = urls[at - 1];
    if (before !== undefined) requestState = afterRedirect(requestState, before, url);
    const need =
      one.mode === "cors" && requestState.crossed ? preflightNeed(one.method, one.headers, engineOf(browser)) : null;
    const names = need?.headers.map(({ name }) => name).join(",") ?? "";
    const requestHeaders: HeaderLine[] = [
      ["Access-Control-Request-Method", one.method],
      ...(names === "" ? [] : [["Access-Control-Request-Headers", names] as const]),
      ["Origin", requestOrigin(requestState)],
    ];
    return {
      url,
      method: one.method,
      requestHeaders: [
        ...sentHeaders(one),
        ...browsersOwn(one, origin, siteOf(origin, url), random),
        ...originLine(one, requestState),
      ],
      preflight: need && {
        requestHeaders,
        response: { status: preflight.status, headers: asRecorded(preflight.headers), fromCache: false },
        error: null,
      },
      response: {
        status: actual.status,
        headers: [...asRecorded(actual.headers), ...serversOwn(random)],
        fromCache: random.chance(0.05),
      },
    };
  });
  return hops as [Hop, ...Hop[]];
}

/** Elements send plain requests; a font is loaded without cookies. */
function typeOf({ method, headers, mode, credentials }: Case, random: Random): ResourceType {
  const isPlain = method === "GET" && headers.length === 0 && mode !== "same-origin";
  if (!isPlain || random.chance(0.5)) return "xmlhttprequest";
  if (mode === "cors" && credentials === "same-origin") return random.pick(["image", "script", "font"]);
  return random.pick(["image", "script"]);
}

/** https://fetch.spec.whatwg.org/#append-a-request-origin-header */
function originLine({ mode, method }: Case, requestState: RequestState): HeaderLine[] {
  const isNamed = mode === "cors" && requestState.crossed;
  return isNamed || (method !== "GET" && method !== "HEAD") ? [["Origin", requestOrigin(requestState)]] : [];
}

/** In mode no-cors a page can set none that would need a preflight. https://fetch.spec.whatwg.org/#request-no-cors-guard */
function sentHeaders({ mode, headers }: Case): HeaderLine[] {
  const isKept = (line: HeaderLine): boolean => mode !== "no-cors" || unsafeHeaders([line], STANDARD).length === 0;
  return asRecorded(headers.filter(isKept));
}

/** Without the blanks around a value, which no browser reports. */
function asRecorded(headers: HeaderList): HeaderLine[] {
  return headers.map(([name, value]) => [name, normalizeValue(value)]);
}

/** The exchange up to where the browser stops, with the outcome that this has; some never got that far. */
function decided(whole: Exchange, one: Case, random: Random): Exchange {
  if (one.mode === "same-origin") return refused(whole);
  if (random.chance(0.05)) return failed(whole, random);
  const credentialed = one.credentials === "include";
  const kept = whole.hops.findIndex((hop) => isKeptByCorp({ ...whole, mode: one.mode, hops: [hop] }));
  if (kept !== -1) {
    const [begin = whole.hops[0], ...rest] = whole.hops.slice(0, kept + 1);
    return {
      ...whole,
      hops: [begin, ...rest],
      outcome: "blocked",
      error: "net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin",
    };
  }
  const [first] = one.mode === "cors" ? violations(whole, credentialed, whole.browser ?? "chromium") : [];
  const done: Outcome = one.mode === "no-cors" ? "opaque" : "delivered";
  const outcome: Outcome = random.chance(0.1) ? "unknown" : first ? "blocked" : done;
  if (!first) return { ...whole, outcome };
  const hops = whole.hops.slice(0, first.hop + 1);
  const last = hops.at(-1) ?? whole.hops[0];
  if (first.step === "preflight") hops.splice(-1, 1, { ...last, requestHeaders: null, response: null });
  return { ...whole, hops: hops as [Hop, ...Hop[]], outcome, error: outcome === "blocked" ? "net::ERR_FAILED" : null };
}

/** In mode `same-origin` a request to another origin never leaves; a redirect there ends it. */
function refused(whole: Exchange): Exchange {
  const at = whole.hops.findIndex(({ url }) => !isSameOrigin(url, whole.origin));
  const [first = whole.hops[0], ...rest] = whole.hops.slice(0, Math.max(at, 1));
  const hops: [Hop, ...Hop[]] = at === 0 ? [{ ...first, requestHeaders: null, response: null }] : [first, ...rest];
  return { ...whole, hops, outcome: "failed", error: "net::ERR_FAILED" };
}

function failed(whole: Exchange, random: Random): Exchange {
  const [first] = whole.hops;
  const preflight = first.preflight && { ...first.preflight, response: null, error: "net::ERR_FAILED" };
  const error = random.pick([
    "net::ERR_CONNECTION_REFUSED",
    "NS_ERROR_UNKNOWN_HOST",
    "net::ERR_ABORTED",
    "net::ERR_FAILED",
    "The certificate is not trusted because it is self-signed. host.example:443",
    "SSL received a record that exceeded the maximum permissible length.",
    "a word of its own",
  ]);
  return { ...whole, hops: [{ ...first, preflight, requestHeaders: null, response: null }], outcome: "failed", error };
}

type Site = "same-origin" | "same-site" | "cross-site";

/** Of the places that there are: their sites are their last two labels. */
function siteOf(origin: string, url: string): Site {
  if (isSameOrigin(url, origin)) return "same-origin";
  const site = (of: string): string => new URL(of).hostname.split(".").slice(-2).join(".");
  return origin !== "null" && site(url) === site(origin) ? "same-site" : "cross-site";
}

function browsersOwn({ mode, credentials }: Case, origin: string, site: Site, random: Random): HeaderList {
  const sendsCookies = credentials === "include";
  return [
    [
      "User-Agent",
      random.pick(["Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36", "Firefox/153.0"]),
    ],
    // A page without an origin sends none. https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer
    ...(origin === "null" ? [] : [["Referer", `${origin}/start?from=mail`] as const]),
    ["Sec-Fetch-Mode", mode],
    ["Sec-Fetch-Site", site],
    // Browsers announce it to other sites in every request with cookies.
    ...(sendsCookies && site === "cross-site" ? [["Sec-Fetch-Storage-Access", "active"] as const] : []),
    ...(sendsCookies && random.chance(0.4) ? [["Cookie", "session=9f8a7b6c5d"] as const] : []),
  ];
}

function serversOwn(random: Random): HeaderList {
  const lines: HeaderLine[] = [
    ["Server", random.pick(["nginx/1.27.2", "my-own-server", "cloudflare", "AmazonS3", "Big-IP", "gws"])],
    ["Via", random.pick(["1.1 varnish", "1.1 abc.cloudfront.net (CloudFront)", "1.1 proxy.corp.example"])],
    ["X-Cache", random.pick(["Hit from cloudfront", "MISS", "TCP_HIT", "white"])],
    ["Age", random.pick(["0", "12", "99999999999999"])],
    ["Vary", random.pick(["Origin", "Accept-Encoding", "*"])],
    ["Set-Cookie", "session=9f8a7b6c5d; HttpOnly"],
    ["ETag", '"33a64df5"'],
    ["X-Request-Id", "4c1f2d9e"],
    ["Cross-Origin-Resource-Policy", random.pick(["same-origin", "same-site", "cross-origin", "Same-Site"])],
    ["Access-Control-Allowed-Origin", "*"],
    ["Access-Control-Allow-Methods", "GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH"],
  ];
  return [
    ["Date", random.pick(["Sat, 21 Nov 2026 02:00:00 GMT", "yesterday"])],
    ...lines.filter(() => random.chance(0.25)),
  ];
}
