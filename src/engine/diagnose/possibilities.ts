import { engineOf } from "../fetch/engines";
import type { Browser, Exchange, Hop, Response } from "../fetch/exchange";
import { stopIn } from "../fetch/judge";
import { locationOf } from "../fetch/redirect";

/** What an exchange may have been where its source leaves something open. */

const REDIRECT = 302;

/** One of each kind that a verdict or a cause is told from: success, redirect, revalidated, not permitted, missing, crashed, a gateway's. */
const STATUSES: readonly number[] = [200, REDIRECT, 304, 401, 404, 500, 502];

const BROWSERS: readonly Browser[] = ["chromium", "firefox", "webkit"];

/** The exchange with each status that a response without one may have had, and in each browser it may have been seen in. */
export function possibilities(exchange: Exchange): readonly Exchange[] {
  return possibleStatuses(exchange).flatMap(possibleBrowsers);
}

function possibleStatuses(exchange: Exchange): readonly Exchange[] {
  if (!exchange.hops.some(lacksStatus)) return [exchange];
  const isKept = exchange.outcome === "blocked";
  const statuses = new Set(exchange.hops.flatMap((hop) => statusesOf(hop, isKept)));
  return [...statuses].map((status) => {
    const [first, ...rest] = exchange.hops;
    return { ...exchange, hops: [withStatus(first, status), ...rest.map((hop) => withStatus(hop, status))] };
  });
}

/** Each browser, where they stop at different rules. */
function possibleBrowsers(exchange: Exchange): readonly Exchange[] {
  if (exchange.browser !== null) return [exchange];
  const stops = (browser: Browser): string =>
    [false, true].map((credentialed) => stopIn(exchange, credentialed, engineOf(browser))).join();
  const isSame = new Set(BROWSERS.map(stops)).size === 1;
  return isSame ? [exchange] : BROWSERS.map((browser) => ({ ...exchange, browser }));
}

/** Whether a response of the hop has a status that nobody saw. */
export function lacksStatus({ response, preflight }: Hop): boolean {
  return isUnknown(response) || isUnknown(preflight?.response ?? null);
}

/** What the responses of a hop that have no status may have had; `isKept` where the browser kept one of them from the page. */
function statusesOf({ response, preflight, method, url }: Hop, isKept: boolean): readonly number[] {
  const responses = [
    { response, method },
    { response: preflight?.response ?? null, method: "OPTIONS" },
  ];
  return responses
    .filter((one) => isUnknown(one.response))
    .flatMap((one) => (isKept && isRedirect(one.response, one.method, url) ? [REDIRECT] : STATUSES));
}

const isUnknown = (response: Response | null): response is Response => response?.status === 0;

/**
 * Whether a response is a redirect that the browser did not follow: the other that HTTP gives the header a meaning in says where
 * something was created, which these methods don't do. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2
 */
function isRedirect(response: Response | null, method: string, url: string): boolean {
  return CREATES_NOTHING.has(method) && response !== null && locationOf(response, url) !== null;
}

const CREATES_NOTHING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

function withStatus(hop: Hop, status: number): Hop {
  const filled = (response: Response | null) => (isUnknown(response) ? { ...response, status } : response);
  const { preflight } = hop;
  return {
    ...hop,
    response: filled(hop.response),
    preflight: preflight && { ...preflight, response: filled(preflight.response) },
  };
}
