import type { HeaderLine } from "../../src/engine/fetch/exchange";
import type { Random } from "./random";

/** What a script can ask with: methods and headers, plain ones and those at the edge of a rule. */

const PLAIN_METHODS = ["GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"] as const;
const ODD_METHODS = ["get", "post", "put", "patch", "Patch", "OPTIONS", "PROPFIND", "x-m", "M-SEARCH", "*"] as const;

export function methodOf(random: Random): string {
  return random.chance(0.75) ? random.pick(PLAIN_METHODS) : random.pick(ODD_METHODS);
}

const bytes = (count: number): string => "a".repeat(count);

const VALUES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "content-type": [
    "application/json",
    "text/plain",
    "TEXT/Plain; charset=utf-8",
    "text/plain;x=(1)",
    'text/plain;charset="utf-8"',
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "text/plain, text/plain",
    "text/plain, application/json",
    "text/plain;",
    ";",
    "text",
    "text/ plain",
    "text/plain ;charset=utf-8",
    `text/plain;${bytes(117)}`,
    `text/plain;${bytes(118)}`,
    `text/plain;${bytes(116)}`,
    "text/pl\u00e4in",
    "",
  ],
  authorization: ["Bearer x", "Basic dTpw"],
  accept: [
    "*/*",
    "application/json",
    "text/html;q=0.9",
    'a"b',
    "a:b",
    "a(b",
    "{}",
    bytes(127),
    bytes(128),
    bytes(129),
    "\u00e9",
    "",
  ],
  "accept-language": ["de", "de-DE, en;q=0.5", "*", "de_DE", "d/e", 'd"e', bytes(128), bytes(129), "\u00e9", ""],
  "content-language": ["de", "de_DE", "en=1;a", "a:b", bytes(128), bytes(129)],
  range: [
    "bytes=0-",
    "bytes=0-99",
    "bytes=5-1",
    "bytes=-500",
    "bytes=0-1,5-6",
    "bytes= 0-1",
    "bytes=0 -1",
    "Bytes=0-1",
    "items=0-1",
    "bytes=",
    "bytes=-",
    "bytes=0-99999999999999999999",
    "bytes=99999999999999999999-",
    "0-1",
  ],
  dpr: ["2", "x", bytes(128), bytes(129)],
  width: ["100", "x", "a:b", bytes(128)],
  "viewport-width": ["100", "x", bytes(128)],
  "device-memory": ["8", "x", bytes(128)],
  rtt: ["50", "x", bytes(128)],
  downlink: ["1.5", "x", bytes(128)],
  ect: ["4g", "x", bytes(128)],
  "save-data": ["on", "off", bytes(128)],
  intervention: ["x", bytes(128)],
  "user-agent": ["me/1.0"],
  "x-a": ["1", bytes(200)],
  "X-Requested-With": ["XMLHttpRequest"],
  "x-b": ["", "\u00ff"],
  "cache-control": ["no-cache"],
  pragma: ["no-cache"],
  "if-none-match": ['"x"'],
  "if-modified-since": ["Sat, 29 Oct 1994 19:43:31 GMT"],
  traceparent: ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"],
  priority: ["u=1"],
  "upgrade-insecure-requests": ["1"],
  "x-http-method-override": ["PUT", "TRACE"],
  "sec-x": ["1"],
  "proxy-x": ["1"],
  dnt: ["1"],
  te: ["trailers"],
  "!#$%&'*+-.^_`|~": ["1"],
};

const NAMES = Object.keys(VALUES);
const COMMON = ["content-type", "authorization", "x-a", "X-Requested-With", "accept"] as const;

export function headersOf(random: Random): HeaderLine[] {
  if (random.chance(0.35)) return [];
  // Safelisted ones, each as long as it may be: only together are they too much.
  if (random.chance(0.03)) {
    const hints = [
      "accept",
      "content-language",
      "dpr",
      "width",
      "viewport-width",
      "device-memory",
      "rtt",
      "downlink",
      "ect",
    ];
    return random.some(hints, random.pick([7, 8, 9])).map((name) => [name, bytes(128)]);
  }
  const names = random.chance(0.4) ? [random.pick(COMMON)] : random.some(NAMES, random.pick([1, 1, 2, 3]));
  return names.map((name) => [name, random.pick(VALUES[name] ?? ["1"])]);
}
