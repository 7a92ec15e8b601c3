import type { Exchange, HeaderList, Hop } from "../fetch/exchange";
import type { Rule } from "../fetch/violation";

/** What a console message tells of the request, as far as it does. */
export interface Values {
  readonly url?: string;
  readonly origin?: string;
  readonly value?: string;
  readonly status?: string;
  readonly method?: string;
  readonly header?: string;
}

const PAGE = "https://app.example";
const API = "https://api.example/items";

/** An exchange that makes a browser log that, or `null` where the message leaves open what decides. */
export function exampleExchange(rule: Rule, isPreflight: boolean, values: Values): Exchange | null {
  const { origin = PAGE, value = "", method = "PUT", header = "" } = values;
  const allowed: HeaderList = [["Access-Control-Allow-Origin", origin]];
  const status = Number(values.status);
  switch (rule) {
    case "allow-origin-missing":
      return exchange(values, isPreflight, [], status || 200);
    case "allow-origin-mismatch":
    case "allow-origin-invalid":
    case "allow-origin-multiple":
      // Without the page's origin, nobody knows how near the two are.
      return values.origin === undefined || values.value === undefined
        ? null
        : exchange(values, isPreflight, [["Access-Control-Allow-Origin", value]], 200);
    case "allow-origin-wildcard-with-credentials":
      return { ...exchange(values, isPreflight, [["Access-Control-Allow-Origin", "*"]], 200), credentials: "include" };
    case "allow-credentials":
      return exchange(values, isPreflight, [...allowed, ["Access-Control-Allow-Credentials", value]], 200);
    case "preflight-status":
      return status > 0 ? exchange(values, true, allowed, status) : null;
    case "method-not-allowed": {
      // Who sends `patch` most likely allowed `PATCH`.
      const upper = method.toUpperCase();
      const listed: HeaderList = upper === method ? [] : [["Access-Control-Allow-Methods", upper]];
      return exchange({ ...values, method }, true, [...allowed, ...listed], 200);
    }
    case "header-not-allowed":
      return header === "" ? null : exchange(values, true, allowed, 200, [[header, "1"]]);
    // Of these a message tells all there is to know, or no value that decides.
    case "allow-methods-invalid":
    case "allow-headers-invalid":
    case "preflight-redirect":
    case "redirect-credentials-in-url":
    case "redirect-scheme":
    case "redirect-limit":
    case "request-mode":
    case "request-scheme":
    case "request-redirect-mode":
    case "local-network":
    case "cors-disabled":
    case "worker-response":
      return null;
  }
}

function exchange(
  { url = API, origin = PAGE, method = "GET" }: Values,
  isPreflight: boolean,
  headers: HeaderList,
  status: number,
  own: HeaderList = [],
): Exchange {
  const response = { status, headers, fromCache: false };
  const asked: HeaderList = [
    ["Access-Control-Request-Method", method],
    ...own.map(([name]) => ["Access-Control-Request-Headers", name.toLowerCase()] as const),
  ];
  const hop: Hop = {
    url,
    method,
    requestHeaders: [["Origin", origin], ...own],
    preflight: isPreflight ? { requestHeaders: asked, response, error: null } : null,
    response: isPreflight ? null : response,
  };
  const isCredentialed = headers.some(([name]) => name === "Access-Control-Allow-Credentials");
  return {
    id: "message",
    browser: "chromium",
    origin,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: isCredentialed ? "include" : null,
    hops: [hop],
    outcome: "blocked",
    error: "net::ERR_FAILED",
    startedAt: 0,
    endedAt: 1,
  };
}
