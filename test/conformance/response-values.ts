import type { HeaderLine } from "../../src/engine/fetch/exchange";
import type { Random } from "./random";

/** What servers send: right values, near misses, and values that no server should send. */

type Variants = readonly [string, ...string[]];

/** One name with one of these values, on one line or on several. */
const ORIGIN = "Access-Control-Allow-Origin";
const CREDENTIALS = "Access-Control-Allow-Credentials";
const METHODS = "Access-Control-Allow-Methods";
const HEADERS = "Access-Control-Allow-Headers";

/** Lines that all but say that `origin` is allowed. */
export function oddOrigin(random: Random, origin: string, page: string): HeaderLine[] {
  const { protocol, hostname, port, host } = new URL(page);
  const values: Variants = [
    `${origin}/`,
    `${origin}/path`,
    `${origin},`,
    `,${origin}`,
    `${origin} `,
    ` \t${origin}\t`,
    `${origin}, ${origin}`,
    `${origin},*`,
    `${origin} https://b.example`,
    `"${origin}"`,
    `'${origin}'`,
    `<${origin}>`,
    `${origin}\u00a0`,
    `${origin}\u00e9`,
    `\u0080${origin}`,
    `\u00ff`,
    `${origin}\u000b`,
    `\u000c${origin}`,
    `${origin}\t${origin}`,
    `${origin}?x`,
    `${origin}#x`,
    `${origin};`,
    page.toUpperCase(),
    page.replace("http", "HTTP"),
    page.replace("localhost", "LocalHost"),
    page.replace("http:", "https:"),
    `http://www.${host}`,
    `${protocol}//${hostname}`,
    `${protocol}//${hostname}:${Number(port) + 1}`,
    `${protocol}//${hostname}:0${port}`,
    `${protocol}//127.0.0.1:${port}`,
    `${protocol}//user@${host}`,
    `${protocol}${host}`,
    `//${host}`,
    host,
    hostname,
    `*.${host}`,
    `http://*.${host}`,
    "http://*",
    "**",
    "* ",
    "*, *",
    "null",
    "Null",
    "NULL",
    "undefined",
    "true",
    "",
    "https://app.example",
    "https://app.example:99999",
    "https://",
    "://",
    "data:text/plain,x",
    "file:///",
    "localhost",
    "app.example",
    "ex ample",
    "http://[::1]",
    "http://[::1",
    "http://exa%6dple.com",
    "http://a b",
    "null, null",
    `[${origin}]`,
  ];
  if (random.chance(0.15)) {
    const second: Variants = [origin, "*", "null", "", "https://b.example"];
    const lines = [random.pick(second), random.pick(second)];
    // Firefox counts the lines in the usual spelling.
    return lines.map((value) => [random.chance(0.3) ? ORIGIN.toLowerCase() : ORIGIN, value]);
  }
  return [[random.chance(0.2) ? ORIGIN.toLowerCase() : ORIGIN, random.pick(values)]];
}

export const rightOrigin = (value: string): HeaderLine => [ORIGIN, value];
export const rightCredentials: HeaderLine = [CREDENTIALS, "true"];

export function oddCredentials(random: Random): HeaderLine[] {
  if (random.chance(0.3)) return [];
  if (random.chance(0.15)) return [rightCredentials, [CREDENTIALS, random.pick(["true", "false", ""])]];
  const values: Variants = [
    "True",
    "TRUE",
    "1",
    "true, true",
    "true,",
    "false",
    "",
    '"true"',
    " true ",
    "\ttrue",
    "true\u00a0",
    "true;",
    "yes",
    "*",
  ];
  return [[CREDENTIALS, random.pick(values)]];
}

export function rightMethods(random: Random, method: string): HeaderLine[] {
  return [[METHODS, random.pick([method, `GET, ${method}`, `GET,${method},DELETE`, ` ${method} `])]];
}

export function oddMethods(random: Random, method: string): HeaderLine[] {
  if (random.chance(0.2)) return [];
  if (random.chance(0.15))
    return [
      [METHODS, "GET"],
      [METHODS, random.pick([method, "", "bad method", "*"])],
    ];
  const swapped = method === method.toUpperCase() ? method.toLowerCase() : method.toUpperCase();
  const values: Variants = [
    "*",
    swapped,
    "GET, POST",
    `*, GET`,
    `${method},`,
    `,, ,${method}`,
    `${method} GET`,
    `${method};`,
    `"${method}"`,
    `(${method})`,
    `${method}\t,GET`,
    `${method}\u00a0`,
    `GET, \u00e9, ${method}`,
    `${method}\u000b`,
    `${method},\u000cGET`,
    `${method}/GET`,
    "",
    " ",
    ",",
    "PUT: yes",
    method.slice(0, -1),
    `[${method}]`,
  ];
  return [[METHODS, random.pick(values)]];
}

export function rightHeaders(random: Random, names: readonly string[]): HeaderLine[] {
  return [
    [
      HEADERS,
      random.pick([names.join(", "), names.join(","), `x-other, ${names.join(" , ")}`, names.join(",").toUpperCase()]),
    ],
  ];
}

export function oddHeaders(random: Random, names: readonly string[]): HeaderLine[] {
  if (random.chance(0.2)) return [];
  const list = names.join(", ");
  if (random.chance(0.15))
    return [
      [HEADERS, "x-other"],
      [HEADERS, random.pick([list, "", "bad name", "*"])],
    ];
  const values: Variants = [
    "*",
    "*, authorization",
    `*, x-other`,
    names.slice(1).join(", "),
    "x-other",
    `${list},`,
    `,,${list}`,
    names.join(" "),
    `${list};`,
    `"${list}"`,
    `${list}, x y`,
    `${list}, x:`,
    `${list}, \u00e9`,
    `${list}\u00a0`,
    `${list}\u000b`,
    `\u000c${list}`,
    names.join("\t,\t"),
    `${list}/x`,
    `[${list}]`,
    "",
    ",",
    list.toUpperCase(),
    `x-*`,
    `${list}, *, x*`,
  ];
  return [[HEADERS, random.pick(values)]];
}

export function maxAge(random: Random): HeaderLine[] {
  if (random.chance(0.6)) return [];
  return [["Access-Control-Max-Age", random.pick(["0", "-1", "5", "600", "999999", "x", "", "1.5", "5, 5"])]];
}
