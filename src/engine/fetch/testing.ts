import * as fc from "fast-check";
import { STANDARD } from "./engines";
import type { Browser, CredentialsMode, Exchange, HeaderLine, HeaderList, Hop, Preflight, Response } from "./exchange";
import { preflightNeed } from "./preflight-need";
import { initialRequestState, afterRedirect, methodAfter, survivesRedirect } from "./redirect";
import { originOf } from "./origin";

/** Random exchanges as a browser could have had them, for tests of what holds for all. */

const PAGE = "https://app.example";
const ORIGINS = [PAGE, "https://api.example", "https://cdn.example:8443", "http://api.example"];

const line = (name: string, ...values: readonly string[]): fc.Arbitrary<HeaderLine[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<HeaderLine[]>([]) },
    { weight: 4, arbitrary: fc.constantFrom(...values).map((value): HeaderLine[] => [[name, value]]) },
  );

const allowOrigins = ["*", PAGE, "null", `${PAGE}/`, "https://other.example", "app.example", `${PAGE}, *`, ""];

const responseHeaders: fc.Arbitrary<HeaderList> = fc
  .tuple(
    line("Access-Control-Allow-Origin", ...allowOrigins, PAGE, "*"),
    fc.oneof({ weight: 6, arbitrary: fc.constant<HeaderLine[]>([]) }, line("access-control-allow-origin", "*", PAGE)),
    line("Access-Control-Allow-Credentials", "true", "True", "false"),
    line("Access-Control-Allow-Methods", "*", "GET, POST", "PUT,DELETE", "put", "GET POST", "PATCH"),
    line("Access-Control-Allow-Headers", "*", "x-tenant", "Authorization, Content-Type", "x-a x-b", ",X-TENANT,"),
    line("Vary", "Origin", "Accept-Encoding", "*"),
    line("X-Request-Id", "7"),
  )
  .map((parts) => parts.flat());

const responseWith = (...statuses: readonly number[]): fc.Arbitrary<Response> =>
  fc.record({ status: fc.constantFrom(...statuses), headers: responseHeaders, fromCache: fc.constant(false) });

const preflightResponse: fc.Arbitrary<Response> = fc
  .tuple(responseWith(200, 204, 204, 301, 404, 500), fc.boolean())
  .map(([response, moves]) => ({
    ...response,
    headers: moves && response.status === 301 ? [...response.headers, ["Location", "/moved"]] : response.headers,
  }));

const leg = fc.record({
  origin: fc.constantFrom(...ORIGINS),
  userInfo: fc.constantFrom("", "", "", "me:secret@"),
  redirect: fc.tuple(responseWith(301, 302, 303, 307, 308)).map(([one]) => one),
  preflight: preflightResponse,
});

const plan = fc.record({
  page: fc.constantFrom(PAGE, PAGE, PAGE, "null"),
  browser: fc.constantFrom<(Browser | null)[]>("chromium", "firefox", null),
  credentials: fc.constantFrom<CredentialsMode[]>("omit", "same-origin", "include", "include"),
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "patch"),
  headers: fc.subarray<HeaderLine>([
    ["X-Tenant", "7"],
    ["Authorization", "Bearer x"],
    ["Content-Type", "application/json"],
  ]),
  legs: fc.array(leg, { minLength: 1, maxLength: 3 }),
  response: fc.option(responseWith(200, 204, 400, 500), { freq: 5 }),
});

/** An exchange in mode `cors` whose outcome nobody told, with its preflights where the standard requires them. */
export const randomExchange: fc.Arbitrary<Exchange> = plan.map((given) => {
  const [first, ...rest] = hopsOf(given);
  if (!first) throw new Error("at least one leg is generated");
  return {
    id: "e1",
    browser: given.browser,
    origin: given.page,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: given.credentials,
    hops: [first, ...rest],
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
});

function hopsOf({ page, legs, method: firstMethod, headers: firstHeaders, response }: Plan): Hop[] {
  const urls = legs.map(({ origin, userInfo }, index) =>
    `${origin}/${index}`.replace("://", index === 0 ? "://" : `://${userInfo}`),
  );
  let requestState = initialRequestState(page, urls[0] ?? PAGE);
  let method: string = firstMethod;
  let headers: HeaderList = firstHeaders;
  return legs.map((one, index): Hop => {
    const url = urls[index] ?? PAGE;
    const next = urls[index + 1];
    const preflight = requestState.crossed ? preflightOf(method, headers, one.preflight) : null;
    const redirect: Response | null = next
      ? { ...one.redirect, headers: [...one.redirect.headers, ["Location", next]] }
      : response;
    const hop = { url, method, requestHeaders: headers, preflight, response: redirect };
    if (next) {
      const after = methodAfter(one.redirect.status, method);
      const [changes, leaves] = [after !== method, originOf(url) !== originOf(next)];
      headers = headers.filter(([name]) => survivesRedirect(name, changes, leaves));
      method = after;
      requestState = afterRedirect(requestState, url, next);
    }
    return hop;
  });
}

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function preflightOf(method: string, headers: HeaderList, response: Response): Preflight | null {
  const need = preflightNeed(method, headers, STANDARD);
  if (!need) return null;
  const names = need.headers.map(({ name }) => name).join(",");
  const preflightHeaders: HeaderLine[] = [["Access-Control-Request-Method", method]];
  if (names !== "") preflightHeaders.push(["Access-Control-Request-Headers", names]);
  return { requestHeaders: preflightHeaders, response, error: null };
}

/** The exchange with every list of response headers changed. */
export function withResponseHeaders(exchange: Exchange, change: (headers: HeaderList) => HeaderList): Exchange {
  const changed = (response: Response | null) => response && { ...response, headers: change(response.headers) };
  const [first, ...rest] = exchange.hops.map((hop): Hop => ({
    ...hop,
    preflight: hop.preflight && { ...hop.preflight, response: changed(hop.preflight.response) },
    response: changed(hop.response),
  }));
  return first ? { ...exchange, hops: [first, ...rest] } : exchange;
}
