/**
 * Texts that stand in a link as numbers. The lists belong to version 1 of the format: a change to them, an addition as
 * well, is a new version.
 */

/** Header names, with `|` between them, in their usual spelling; each also has a number in lower case, as HTTP/2 spells it. */
const NAMES = [
  "Accept|Accept-Encoding|Accept-Language|Access-Control-Allow-Credentials",
  "Access-Control-Allow-Headers|Access-Control-Allow-Methods|Access-Control-Allow-Origin",
  "Access-Control-Expose-Headers|Access-Control-Max-Age|Access-Control-Request-Headers",
  "Access-Control-Request-Method|Age|Allow|Alt-Svc|Authorization|Baggage|Cache-Control",
  "CF-Cache-Status|CF-Ray|Connection|Content-Encoding|Content-Language|Content-Length",
  "Content-Security-Policy|Content-Type|Cookie|Cross-Origin-Embedder-Policy",
  "Cross-Origin-Opener-Policy|Cross-Origin-Resource-Policy|Date|DNT|ETag|Expires|Host",
  "If-Modified-Since|If-None-Match|Keep-Alive|Last-Modified|Location|NEL|Origin",
  "Permissions-Policy|Pragma|Priority|Range|Referer|Referrer-Policy|Report-To|Retry-After",
  "Sec-CH-UA|Sec-CH-UA-Mobile|Sec-CH-UA-Platform|Sec-Fetch-Dest|Sec-Fetch-Mode|Sec-Fetch-Site",
  "Sec-Fetch-Storage-Access|Sec-GPC|Sentry-Trace|Server|Server-Timing|Set-Cookie",
  "Strict-Transport-Security|TE|Timing-Allow-Origin|Traceparent|Tracestate|Transfer-Encoding",
  "Upgrade-Insecure-Requests|User-Agent|Vary|Via|WWW-Authenticate|X-Amz-Cf-Id|X-Amz-Cf-Pop",
  "X-API-Key|X-Cache|X-Content-Type-Options|X-Correlation-ID|X-CSRF-Token|X-Frame-Options",
  "X-Powered-By|X-Ratelimit-Limit|X-Ratelimit-Remaining|X-Request-ID|X-Requested-With",
  "X-Runtime|X-Tenant|X-Xsrf-Token|X-XSS-Protection",
].flatMap((line) => line.split("|"));

/** Values that many messages have. */
const VALUES = [
  "*|true|null|*/*|?0|?1|1|0|cors|no-cors|empty|image|script|font",
  "cross-site|same-site|same-origin|none|active|inactive|keep-alive|no-cache|no-store",
  "application/json|application/json; charset=utf-8|text/html; charset=utf-8|text/html|text/plain",
  "text/plain; charset=utf-8|application/x-www-form-urlencoded|Origin|origin|Accept-Encoding",
  "nosniff|cloudflare|nginx|Express|GET|POST|PUT|PATCH|DELETE|content-type",
  "authorization|authorization,content-type|Content-Type|Authorization|Content-Type, Authorization",
  "GET, POST, PUT, PATCH, DELETE, OPTIONS|GET,HEAD,PUT,PATCH,POST,DELETE|GET, POST, OPTIONS|Bearer",
  "86400|7200|600|u=1, i|trailers|chunked|close|HIT|MISS",
].flatMap((line) => line.split("|"));

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

const NAME_OF: readonly string[] = NAMES.flatMap((name) => [name, name.toLowerCase()]);
const NUMBER_OF_NAME = numbersOf(NAME_OF);
const NUMBER_OF_VALUE = numbersOf(VALUES);

export const nameOf = (number: number): string | undefined => NAME_OF[number];
export const numberOfName = (name: string): number | undefined => NUMBER_OF_NAME.get(name);
export const valueOf = (number: number): string | undefined => VALUES[number];
export const numberOfValue = (value: string): number | undefined => NUMBER_OF_VALUE.get(value);

/** The first number of each text. */
function numbersOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, number) => [text, number] as const).toReversed());
}
