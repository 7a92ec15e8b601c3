/* oxlint-disable no-underscore-dangle -- HAR marks custom members with an underscore */
import { getHeader } from "../engine/fetch/headers";
import type { HarRecord } from "./har-record";
import type { PlacedEntry } from "./har-schema";
import type { Producer } from "./producers/producer";

/**
 * Why a file proves less about CORS than it seems to, in whole sentences: a tool stood between page and server, or the browser's checks
 * were off. Empty where nothing shows that.
 */
export function doubtsOf(
  producer: Producer,
  entries: readonly PlacedEntry[],
  records: readonly HarRecord[],
): readonly string[] {
  const fulfilled = entries.filter(({ entry }) => entry._wasFulfilled === true).length;
  return [
    ...(producer.hides === undefined ? [] : [producer.hides]),
    ...(fulfilled > 0 ? [WRITTEN_BY_TEST(fulfilled)] : []),
    ...(isUnchecked(records) ? [WEB_SECURITY_OFF] : []),
  ];
}

/**
 * Whether the browser that recorded it did not apply CORS. Chromium with `--disable-web-security` sends its requests to other origins in
 * mode cors without `Origin`, which no browser does otherwise (measured on Playwright 1.65 with Chromium 156).
 */
export function isUnchecked(records: readonly HarRecord[]): boolean {
  const cors = records.filter(({ requestHeaders, response, role }) => {
    const site = getHeader(requestHeaders, "sec-fetch-site");
    const isSent = response !== null && response.status > 0 && !response.fromCache && role === "actual";
    return (
      isSent &&
      getHeader(requestHeaders, "sec-fetch-mode") === "cors" &&
      (site === "cross-site" || site === "same-site")
    );
  });
  return cors.length > 0 && cors.every(({ requestHeaders }) => getHeader(requestHeaders, "origin") === null);
}

/** Playwright's `route.fulfill()` adds `Access-Control-Allow-Origin` with the page's origin by itself (measured on 1.65). */
const WRITTEN_BY_TEST = (count: number): string =>
  count === 1
    ? "The test wrote 1 response itself (`route.fulfill`). Playwright adds CORS headers to it, so it proves nothing about the server's CORS."
    : `The test wrote ${count} responses itself (\`route.fulfill\`). Playwright adds CORS headers to them, so they prove nothing about the server's CORS.`;

const WEB_SECURITY_OFF =
  "The browser's web security was off (`--disable-web-security`, `chromeWebSecurity: false`): its cross-origin requests have no `Origin`. CORS was not checked, so what got through proves nothing about CORS.";
