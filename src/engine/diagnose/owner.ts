import type { Exchange, Hop, Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { isLocalHost } from "../fetch/local-address";
import { isRedirectStatus } from "../fetch/redirect";
import { isSameOrigin, originOf, parseUrl } from "../fetch/origin";
import type { CauseId } from "./causes/index";
import type { Diagnosis } from "./diagnosis";
import { markOf } from "./responders/answered-by";
import { loginAfterRedirect, servesLogin, startsLogin } from "./responders/login-pages";
import { endsSession } from "./responders/logout";
import { productOf, productThatWrote, productsOf } from "./responders/products";
import type { Owner, Responder } from "./responders/responder";
import type { Seen } from "./responders/signs";
import { hasCorsHeader, variesByName } from "./responders/standing";

/** What the person said of hosts, which outranks all that we tell from data. */
export interface KnownHosts {
  /** `api.example:8443`: servers that are theirs. */
  readonly own?: ReadonlySet<string>;
  /** Servers that are not. */
  readonly foreign?: ReadonlySet<string>;
}

/** The response at which an exchange stopped, or its last one. */
export interface Stop {
  readonly hop: Hop;
  readonly index: number;
  readonly isPreflight: boolean;
  readonly response: Response | null;
}

export function stopOf({ hops }: Exchange, { violations }: Pick<Diagnosis, "violations">): Stop {
  const [first] = violations;
  const index = first?.hop ?? hops.length - 1;
  const hop = hops[index] ?? hops[0];
  const isPreflight = first?.step === "preflight";
  return { hop, index, isPreflight, response: isPreflight ? (hop.preflight?.response ?? null) : hop.response };
}

/** The product that the server of a stop is or runs on, by its URL and its responses; `null` when none is known. */
export function productAt({ hop, isPreflight, response }: Stop): Responder | null {
  const seen = { url: hop.url, isPreflight, response: response ?? NOTHING };
  const product = productOf(seen);
  return product !== null && isOnlyPassedOn(product, seen) ? null : product;
}

/** A tunnel passed on what the application behind it responded: then nothing of the tunnel's is wrong, and nothing of it helps. */
function isOnlyPassedOn({ kind }: Responder, seen: Seen): boolean {
  if (kind !== "tunnel" || productThatWrote(seen) !== null) return false;
  const type = getHeader(seen.response.headers, "content-type");
  const isNoPage = type !== null && !/^text\/html\b/i.test(type);
  return isNoPage || markOf(seen) !== null || hasCorsHeader(seen.response) || variesByName(seen.response);
}

/** The ids of all products, and of the framework, of which the URL or the response of a stop shows something. */
export function productsAt({ hop, isPreflight, response }: Stop): readonly string[] {
  const seen = { url: hop.url, isPreflight, response: response ?? NOTHING };
  const framework = markOf(seen)?.responder;
  const products = productsOf(seen).filter((product) => !isOnlyPassedOn(product, seen));
  return [...products, ...(framework ? [framework] : [])].map(({ id }) => id);
}

const NOTHING: Response = { status: 0, headers: [], fromCache: false };

/** Causes that lie in the page or in the browser, whoever's server it is. */
const IN_THE_BROWSER: ReadonlySet<string> = new Set<CauseId>([
  "blocked-by-extension",
  "mixed-content",
  "csp-connect-src",
  "connection-allowlist",
  "offline",
  "browser-policy",
  "proxy-failed",
  "local-network-permission",
  "same-origin-mode",
  "scheme-not-http",
  "cors-disabled",
  "aborted",
  "no-cors-opaque",
  "unblock-extension",
  "service-worker",
]);

/**
 * Who can change what is wrong, from what the person said, from data on platforms and hosts, and from what the page shows of the
 * server: the same site, this machine or its network, a response that names this page. `unknown` where nothing tells.
 */
export function ownerOf(
  exchange: Exchange,
  diagnosis: Diagnosis,
  others: readonly Exchange[] = [],
  known: KnownHosts = {},
): Owner {
  const stop = stopOf(exchange, diagnosis);
  const { cause, answeredBy } = diagnosis;
  const isBrowsers =
    cause !== null && IN_THE_BROWSER.has(cause) && !(cause === "mixed-content" && isAfterRedirect(exchange));
  if (answeredBy?.kind === "browser" || isBrowsers) return "browser";
  // Whoever fetches the start of a login has to navigate there instead; whoever is sent to one has a server that sends them.
  if (loginAfterRedirect(exchange) !== null && startsLogin(exchange)) return "browser";
  const [first] = exchange.hops;
  if (stop.index > 0 && !isThirdPartys(first) && isOwn(first, exchange, others, known)) return "you";
  const said = saidOf(stop.hop.url, known);
  if (said !== null) return said;
  const product = productAt(stop);
  if (product?.owner === "third-party") return "third-party";
  if (servesLogin(exchange) || endsSession(exchange)) return "browser";
  // Nobody can teach Apps Script to answer OPTIONS.
  if (product?.id === "apps-script" && stop.isPreflight) return "browser";
  if (answeredBy?.owner !== undefined) return answeredBy.owner;
  if (product?.owner !== undefined) return product.owner;
  // Nothing is known to be wrong, so nobody is known to be able to change it.
  if (diagnosis.verdict === "unknown" && cause === null) return "unknown";
  if (isOwn(stop.hop, exchange, others, known)) return "you";
  // A list of origins is kept by those whose pages are meant to be on it. Where the page's monitoring added a header to a request,
  // a wildcard says nothing of whose the server is: it adds them to all.
  const isForAll = cause === "tracing-header" && allowedAt(stop.response) === "*";
  return answeredBy?.kind === "cors-layer" && !isForAll ? "you" : "unknown";
}

const allowedAt = (response: Response | null | undefined): string | null =>
  getHeader(response?.headers, "access-control-allow-origin");

/** Whether a server's redirect led to the URL. */
function isAfterRedirect({ hops }: Exchange): boolean {
  return hops.length > 1 || isRedirectStatus(hops[0].response?.status ?? 0);
}

/** Whether a hop's server is known to be somebody else's: such APIs name every page that asks. */
function isThirdPartys({ url, response }: Hop): boolean {
  return productOf({ url, isPreflight: false, response: response ?? NOTHING })?.owner === "third-party";
}

function saidOf(url: string, { own, foreign }: KnownHosts): Owner | null {
  const host = parseUrl(url)?.host ?? "";
  if (own?.has(host)) return "you";
  return foreign?.has(host) ? "third-party" : null;
}

/** Whether a hop's server stands near the page: its origin, its site, this machine or its network. */
export function isNear({ url, requestHeaders }: Hop, origin: string): boolean {
  const hostname = parseUrl(url)?.hostname ?? "";
  if (isSameOrigin(url, origin) || isLocalHost(hostname)) return true;
  // Browsers call the same host with another scheme another site.
  if (hostname !== "" && hostname === parseUrl(origin)?.hostname) return true;
  const machine = machineOf(hostname);
  if (machine !== null && machine === machineOf(parseUrl(origin)?.hostname ?? "")) return true;
  const site = getHeader(requestHeaders, "sec-fetch-site");
  return site === "same-site" || (site === null && isSameSite(hostname, parseUrl(origin)?.hostname ?? ""));
}

/** The machine whose forwarded ports have hosts of their own: `name-3000.app.github.dev`, `3000-name.gitpod.io`; `null` for other hosts. */
function machineOf(hostname: string): string | null {
  const [, name, domain] =
    /^(.+)-\d{2,5}(\.app\.github\.dev|(?:\.[a-z0-9]+)?\.devtunnels\.ms)$/.exec(hostname) ??
    /^\d{2,5}-(.+?)((?:\.[a-z0-9-]+)?\.gitpod\.(?:io|dev))$/.exec(hostname) ??
    [];
  return name === undefined || domain === undefined ? null : `${name}${domain}`;
}

/** Whether the page shows that the server belongs to those who run the page. */
function isOwn(hop: Hop, exchange: Exchange, others: readonly Exchange[], known: KnownHosts): boolean {
  const said = saidOf(hop.url, known);
  if (said !== null) return said === "you";
  const { origin } = exchange;
  return isNear(hop, origin) || [exchange, ...others].some((one) => namesPage(one, originOf(hop.url), origin));
}

/** Whether a response of that server names this very page, which only a list or a reflection does; a list is the owner's. */
function namesPage({ hops }: Exchange, server: string | null, origin: string): boolean {
  return hops.some(
    ({ url, response, preflight }) =>
      originOf(url) === server && [response, preflight?.response].some((one) => allowedAt(one) === origin),
  );
}

/** Suffixes below which everybody has a name, as far as they matter here. https://publicsuffix.org */
const SHARED =
  /(?:^|\.)(?:(?:co|com|net|org|gov|ac|edu)\.[a-z]{2}|github\.io|gitlab\.io|vercel\.app|netlify\.app|pages\.dev|workers\.dev|web\.app|firebaseapp\.com|herokuapp\.com|onrender\.com|fly\.dev|azurewebsites\.net|azurestaticapps\.net|cloudfront\.net|amazonaws\.com|on\.aws|run\.app|cloudfunctions\.net|supabase\.co|ngrok-free\.app|ngrok\.io|loca\.lt|trycloudflare\.com|devtunnels\.ms|app\.github\.dev|up\.railway\.app|surge\.sh|glitch\.me|repl\.co|replit\.dev|r2\.dev)$/;

/** Whether two hosts belong to one site, by their last labels. */
function isSameSite(one: string, other: string): boolean {
  const site = (host: string): string => {
    const labels = host.split(".");
    return labels.slice(SHARED.test(labels.slice(1).join(".")) ? -3 : -2).join(".");
  };
  return one.includes(".") && !/^[\d.[\]:]+$/.test(one) && !SHARED.test(one) && site(one) === site(other);
}
