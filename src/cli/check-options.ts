import type { Browser, HeaderLine } from "../engine/fetch/exchange";
import { normalizeValue, removeHeader, getHeader } from "../engine/fetch/headers";
import { isForbiddenMethod } from "../engine/fetch/methods";
import { OPAQUE, isHttp, parseUrl } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import { RECIPES } from "../engine/remedy/recipes";
import { type CurlRequest, readCurl } from "../check/curl-in";
import { normalizeMethod } from "../check/request";
import type { Target } from "../check/target";
import { readWords, WrongUsage } from "./command";

/** How a check is made, whatever is checked. */
export interface CheckOptions {
  readonly as: Browser;
  readonly sendsUnsafe: boolean;
  readonly thorough: boolean;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly html: string | null;
  readonly recipe: string | null;
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxRequests: number;
  readonly retries: number;
  /** Addresses by `host:port`. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly insecure: boolean;
  readonly cacert: string | null;
}

/** What one line of the shell asks to be checked; `bodyFile` is to be read first. */
export interface CheckWords {
  readonly options: CheckOptions;
  readonly target: Target;
  readonly bodyFile: string | null;
  /** What a person should know about how the words were taken. */
  readonly notes: readonly string[];
}

const OPTIONS = {
  origin: { type: "string", multiple: true },
  deny: { type: "string", multiple: true },
  method: { type: "string", short: "X" },
  header: { type: "string", short: "H", multiple: true },
  "header-env": { type: "string", multiple: true },
  credentials: { type: "boolean" },
  body: { type: "string" },
  curl: { type: "string" },
  expose: { type: "string", multiple: true },
  send: { type: "boolean" },
  quick: { type: "boolean" },
  strict: { type: "boolean" },
  as: { type: "string" },
  json: { type: "boolean" },
  markdown: { type: "boolean" },
  html: { type: "string" },
  recipe: { type: "string" },
  timeout: { type: "string" },
  "max-requests": { type: "string" },
  retry: { type: "string" },
  resolve: { type: "string", multiple: true },
  insecure: { type: "boolean" },
  cacert: { type: "string" },
} as const;

export const CHECK_HELP = `Asks a live server what a browser would be told: sends the preflight and the
request as a page of that origin would, and says whether Chromium, Firefox and
Safari let the page read the response. Nothing that may change something is
sent, unless --send says so.

Usage: cors-why check URL [options]
       cors-why check --curl 'curl ...' [options]

The request:
  --origin ORIGIN      the origin of the page; may be given several times.
                       http://localhost:3000 where none is given
  -X, --method METHOD  GET unless given
  -H, --header LINE    a header that the script sets: 'name: value'
  --header-env NAME=VARIABLE
                       the same, with the value of an environment variable,
                       which is never printed
  --credentials        the script sends cookies (credentials: 'include'); with
                       -H 'Cookie: ...' these
  --body FILE          the body; it is sent only with --send
  --send               send methods that may change something, and bodies
  --curl COMMAND       all of this from a curl command, as browsers, Postman and
                       Insomnia copy it; - reads standard input
  --expose NAME        a response header that the script needs to read

What else is checked:
  --deny ORIGIN        an origin that must not be allowed
  --quick              send the request alone: no error paths, no other origins
  --strict             exit 1 for warnings too

Connection:
  --as BROWSER         whose header lines are sent: chromium, firefox or webkit
  --timeout SECONDS    for each request; 10 unless given
  --max-requests N     100 unless given
  --retry N            try again when the connection fails, so many times
  --resolve HOST:PORT:ADDRESS
                       where that host is found
  --insecure           take any certificate
  --cacert FILE        trust these certificates too (PEM)

Output:
  --json               print an array with one diagnosis for each origin
  --markdown           print the text of a ticket, with secrets cut
  --html FILE          write the report as a page of one file, with secrets cut
  --recipe SERVER      print the fixes as code for that server too

Exit status: 0 it works; 1 something falls short; 2 wrong usage.
`;

const DEFAULT_ORIGIN = "http://localhost:3000";

type Env = Readonly<Record<string, string | undefined>>;

/** Whether a curl command is to be read from standard input. */
export function readsCurlFromInput(words: readonly string[]): boolean {
  return words.includes("--curl=-") || words[words.indexOf("--curl") + 1] === "-";
}

/** What the words ask for. Throws `WrongUsage`, which says what is wrong with them. */
export function readCheck(words: readonly string[], env: Env, standardInput: string | null = null): CheckWords {
  const { values, positionals } = readWords(words, OPTIONS);
  const text = (name: keyof typeof values): string | null => {
    const value = values[name];
    if (value === undefined) return null;
    if (typeof value !== "string" || value === "") throw new WrongUsage(`--${name} needs a value`);
    return value;
  };
  const texts = (name: keyof typeof values): readonly string[] =>
    ((values[name] ?? []) as readonly (string | boolean)[]).map((value) => {
      if (typeof value !== "string" || value === "") throw new WrongUsage(`--${name} needs a value`);
      return value;
    });
  const count = (name: keyof typeof values, otherwise: number, least: number): number => {
    const value = text(name);
    if (value !== null && (!/^\d+(\.\d+)?$/.test(value) || Number(value) < least))
      throw new WrongUsage(`--${name} needs a number from ${least}, not "${value}"`);
    return value === null ? otherwise : Number(value);
  };

  const curl = curlFrom(text("curl"), standardInput);
  const [url = curl?.url, another] = positionals;
  if (url === undefined) throw new WrongUsage("check what? Give a URL");
  if (another !== undefined) throw new WrongUsage(`one URL at a time, but there is also "${another}"`);
  const headers = [
    ...(curl?.headers ?? []).map(([name, value]) => headerOf(`${name}: ${value}`)),
    ...texts("header").map(headerOf),
    ...texts("header-env").map((pair) => headerFromEnv(pair, env)),
  ];
  const cookies = getHeader(headers, "cookie") ?? curl?.cookies ?? null;
  const credentials = values.credentials === true || (curl?.cookies ?? null) !== null;
  const copied = curl?.origin ?? null;
  const given = texts("origin").map((origin) => originFrom(origin, "--origin"));
  const origins = given.length === 0 && copied !== null ? [originFrom(copied, "--curl")] : given;
  const [first = DEFAULT_ORIGIN, ...more] = origins;
  const recipe = text("recipe");
  if (recipe !== null && !RECIPES.some(({ id }) => id === recipe))
    throw new WrongUsage(`--recipe needs a server that cors-why --help names, not "${recipe}"`);
  const [json, markdown] = [values.json === true, values.markdown === true];
  if (json && markdown) throw new WrongUsage("--json or --markdown, not both");
  if (recipe !== null && (json || markdown)) throw new WrongUsage("--recipe goes with neither --json nor --markdown");

  return {
    target: {
      url: urlFrom(url),
      origins: [first, ...more],
      deny: texts("deny").map((origin) => originFrom(origin, "--deny")),
      method: methodFrom(text("method") ?? curl?.method ?? "GET"),
      headers: removeHeader(headers, "cookie"),
      credentials,
      cookies: credentials ? cookies : null,
      body: curl?.body === undefined || curl.body === null ? null : new TextEncoder().encode(curl.body),
      exposed: texts("expose"),
    },
    bodyFile: text("body"),
    options: {
      as: browserFrom(text("as") ?? "chromium"),
      sendsUnsafe: values.send === true,
      thorough: values.quick !== true,
      strict: values.strict === true,
      json,
      markdown,
      html: text("html"),
      recipe,
      timeout: count("timeout", 10, 0.1) * 1000,
      maxRequests: count("max-requests", 100, 1),
      retries: count("retry", 0, 0),
      addresses: new Map(texts("resolve").map(addressFrom)),
      insecure: values.insecure === true || curl?.insecure === true,
      cacert: text("cacert"),
    },
    notes: [
      ...(curl?.notes ?? []),
      ...(origins.length === 0 ? [`no --origin given: asked as a page of ${DEFAULT_ORIGIN}`] : []),
      ...(cookies !== null && !credentials
        ? ["the Cookie header is left out: a script sends cookies with --credentials alone"]
        : []),
    ],
  };
}

function curlFrom(command: string | null, standardInput: string | null): CurlRequest | null {
  if (command === null) return null;
  const curl = readCurl(command === "-" ? (standardInput ?? "") : command);
  if ("error" in curl) throw new WrongUsage(curl.error);
  return curl;
}

function urlFrom(text: string): string {
  const url = parseUrl(text);
  if (url === null || !isHttp(text)) throw new WrongUsage(`"${text}" is no http or https URL`);
  url.hash = "";
  return url.href;
}

/** A page's URL will do. */
function originFrom(text: string, option: string): string {
  if (text === OPAQUE) return text;
  const origin = parseUrl(text)?.origin ?? OPAQUE;
  if (origin === OPAQUE) throw new WrongUsage(`${option} needs an origin like https://app.example, not "${text}"`);
  return origin;
}

function methodFrom(text: string): string {
  if (!isToken(text)) throw new WrongUsage(`"${text}" is no method`);
  if (isForbiddenMethod(text)) throw new WrongUsage(`browsers let no script use the method ${text}`);
  return normalizeMethod(text);
}

function headerOf(text: string): HeaderLine {
  const at = text.indexOf(":");
  const [name, value] = [text.slice(0, at).trim(), normalizeValue(text.slice(at + 1))];
  if (at < 1 || !isToken(name)) throw new WrongUsage(`--header needs 'name: value', not "${text}"`);
  // oxlint-disable-next-line no-control-regex -- they would end the header, or the request
  if (/[\0\r\n]/.test(value)) throw new WrongUsage(`the value of the header ${name} holds a line break`);
  return [name, toBytes(value)];
}

/** One character for each byte, as values are everywhere. */
function toBytes(value: string): string {
  return Array.from(new TextEncoder().encode(value), (byte) => String.fromCodePoint(byte)).join("");
}

function headerFromEnv(text: string, env: Env): HeaderLine {
  const at = text.indexOf("=");
  const [name, variable] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || variable === "") throw new WrongUsage(`--header-env needs NAME=VARIABLE, not "${text}"`);
  const value = env[variable];
  if (value === undefined) throw new WrongUsage(`the environment variable ${variable} is not set`);
  return headerOf(`${name}: ${value}`);
}

function addressFrom(text: string): readonly [string, string] {
  const [, host = "", port = "", address = ""] = /^([^:]+|\[[^\]]+\]):(\d+):(.+)$/.exec(text) ?? [];
  if (host === "") throw new WrongUsage(`--resolve needs HOST:PORT:ADDRESS, not "${text}"`);
  return [`${host}:${port}`, address.replace(/^\[(.*)\]$/, "$1")];
}

function browserFrom(text: string): Browser {
  if (text === "chromium" || text === "firefox" || text === "webkit") return text;
  throw new WrongUsage(`--as needs chromium, firefox or webkit, not "${text}"`);
}
