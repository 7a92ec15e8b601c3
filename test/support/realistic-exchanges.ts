import type { Exchange, HeaderLine, HeaderList } from "../../src/engine/fetch/exchange";
import type { Random } from "../conformance/random";
import { randomOf } from "../conformance/random";

/** Exchanges as an application's page has them: twenty request headers, ten response headers, a preflight, long tokens. */

const PAGE = "https://shop.acme-store.com";
const API = "https://api.acme-store.com";
const PATHS = [
  "orders",
  "orders/items",
  "customers/addresses",
  "cart",
  "search/suggestions",
  "catalogue/products",
] as const;
const METHODS = ["POST", "PUT", "PATCH", "DELETE", "GET"] as const;

/** So many, no two alike: paths, tokens, times and responses differ. */
export function realisticExchanges(count: number): Exchange[] {
  return Array.from({ length: count }, (_, index) => realisticExchange(randomOf(25, index), index));
}

function realisticExchange(random: Random, index: number): Exchange {
  const url = `${API}/v2/${random.pick(PATHS)}/${uuid(random)}?locale=de-DE&cursor=${letters(random, 40)}&page=${index}`;
  const method = random.pick(METHODS);
  const kind = random.pick(["no preflight route", "no header", "wrong origin", "fine"] as const);
  const allowed: HeaderList = [
    ["access-control-allow-origin", kind === "wrong origin" ? `${PAGE}/` : PAGE],
    ["access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE"],
    ["access-control-allow-headers", "authorization, content-type, x-request-id, x-tenant, x-csrf-token"],
    ["access-control-allow-credentials", "true"],
  ];
  const preflightStatus = kind === "no preflight route" ? 404 : 204;
  const isStopped = kind === "no preflight route" || kind === "wrong origin";
  const startedAt = 1_795_200_000_000 + index * 1371 + Math.floor(random.next() * 900);
  return {
    id: `e${index + 1}`,
    browser: "chromium",
    origin: PAGE,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: null,
    hops: [
      {
        url,
        method,
        requestHeaders: isStopped ? null : requestHeaders(random),
        preflight: {
          requestHeaders: preflightHeaders(method),
          response: {
            status: preflightStatus,
            headers: [...responseHeaders(random), ...(kind === "no preflight route" ? [] : allowed)],
            fromCache: false,
          },
          error: isStopped ? "net::ERR_FAILED" : null,
        },
        response: isStopped
          ? null
          : {
              status: kind === "no header" ? 500 : 200,
              headers: [...responseHeaders(random), ...(kind === "no header" ? [] : allowed)],
              fromCache: false,
            },
      },
    ],
    outcome: kind === "fine" ? "delivered" : "blocked",
    error: kind === "fine" ? null : "net::ERR_FAILED",
    startedAt,
    endedAt: startedAt + Math.floor(random.next() * 800),
  };
}

const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
const BROWSERS_OWN: HeaderList = [
  ["Accept-Encoding", "gzip, deflate, br, zstd"],
  ["Accept-Language", "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7"],
  ["Cache-Control", "no-cache"],
  ["Connection", "keep-alive"],
  ["Origin", PAGE],
  ["Pragma", "no-cache"],
  ["Referer", `${PAGE}/`],
  ["Sec-Fetch-Dest", "empty"],
  ["Sec-Fetch-Mode", "cors"],
  ["Sec-Fetch-Site", "same-site"],
  ["User-Agent", USER_AGENT],
];

function requestHeaders(random: Random): HeaderLine[] {
  return [
    ["Accept", "application/json, text/plain, */*"],
    ...BROWSERS_OWN,
    ["Authorization", `Bearer ${letters(random, 36)}.${letters(random, 220)}.${letters(random, 43)}`],
    ["Content-Type", "application/json"],
    ["Cookie", `session=${letters(random, 64)}; _ga=GA1.2.${letters(random, 20)}; theme=dark`],
    ["sec-ch-ua", '"Chromium";v="156", "Not)A;Brand";v="24"'],
    ["sec-ch-ua-mobile", "?0"],
    ["sec-ch-ua-platform", '"Linux"'],
    ["x-csrf-token", letters(random, 32)],
    ["x-request-id", uuid(random)],
    ["x-tenant", "acme-de"],
  ];
}

function preflightHeaders(method: string): HeaderLine[] {
  return [
    ["Accept", "*/*"],
    ...BROWSERS_OWN,
    ["Access-Control-Request-Headers", "authorization,content-type,x-csrf-token,x-request-id,x-tenant"],
    ["Access-Control-Request-Method", method],
  ];
}

function responseHeaders(random: Random): HeaderLine[] {
  return [
    ["content-type", "application/json; charset=utf-8"],
    ["content-length", String(Math.floor(random.next() * 5000))],
    ["date", `Sat, 21 Nov 2026 02:${10 + Math.floor(random.next() * 49)}:${10 + Math.floor(random.next() * 49)} GMT`],
    ["server", "nginx/1.27.2"],
    ["strict-transport-security", "max-age=63072000; includeSubDomains; preload"],
    ["vary", "Origin"],
    ["via", "1.1 google"],
    ["x-powered-by", "Express"],
    ["x-request-id", uuid(random)],
    ["etag", `W/"${letters(random, 27)}"`],
  ];
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => LETTERS[Math.floor(random.next() * LETTERS.length)]).join("");
}

function uuid(random: Random): string {
  const hex = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random.next() * 16).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}
