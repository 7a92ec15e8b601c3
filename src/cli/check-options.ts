import type { Browser, HeaderLine } from "../engine/fetch/exchange";
import { STANDARD } from "../engine/fetch/engines";
import { getHeader, removeHeader } from "../engine/fetch/headers";
import { isForbiddenRequestHeader } from "../engine/fetch/request-headers";
import type { CurlRequest } from "../check/curl-in";
import type { Target } from "../check/target";
import {
  addressFrom,
  browserFrom,
  doubtOfMethod,
  headerFromEnv,
  headerOf,
  methodFrom,
  named,
  originFrom,
  urlFrom,
} from "./check-words";
import type { Variables } from "./variables";
import { readWords, WrongUsage } from "./command";
import { isRecipe } from "./recipe-names";

/** What is checked where the words name no URL. */
export const POLICY_FILE = "cors-why.json";

/** How a check is made, whatever is checked. */
export interface CheckOptions {
  readonly as: Browser;
  /** The browser of this machine that is asked besides; `null` where none is. */
  readonly browser: "chromium" | "firefox" | null;
  readonly sendsUnsafe: boolean;
  readonly thorough: boolean;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** Print everything as it is, secrets too. Without it they are cut where no person reads the output on a terminal. */
  readonly raw: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly prompt: boolean;
  readonly github: boolean;
  readonly html: string | null;
  readonly junit: string | null;
  readonly sarif: string | null;
  readonly recipe: string | null;
  /** Whether it is checked again and again. */
  readonly watch: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxRequests: number;
  readonly retries: number;
  /** Addresses by `host:port`. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly insecure: boolean;
  readonly cacert: string | null;
}

/** What one line of the shell asks to be checked: a request of its own, or what a policy file lists. */
export interface CheckWords {
  readonly options: CheckOptions;
  readonly target: Target | null;
  readonly policyFile: string;
  /** Headers of the line that go with everything in the policy file. */
  readonly headers: readonly HeaderLine[];
  /** A file with the body, which is to be read first. */
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
  policy: { type: "string" },
  send: { type: "boolean" },
  quick: { type: "boolean" },
  strict: { type: "boolean" },
  as: { type: "string" },
  browser: { type: "string" },
  raw: { type: "boolean" },
  json: { type: "boolean" },
  markdown: { type: "boolean" },
  prompt: { type: "boolean" },
  github: { type: "boolean" },
  html: { type: "string" },
  junit: { type: "string" },
  sarif: { type: "string" },
  recipe: { type: "string" },
  watch: { type: "boolean" },
  timeout: { type: "string" },
  "max-requests": { type: "string" },
  retry: { type: "string" },
  resolve: { type: "string", multiple: true },
  insecure: { type: "boolean" },
  cacert: { type: "string" },
} as const;

const DEFAULT_ORIGIN = "http://localhost:3000";

/** Whether a curl command is to be read from standard input. */
export function readsCurlFromInput(words: readonly string[]): boolean {
  const at = words.indexOf("--curl");
  return words.includes("--curl=-") || (at >= 0 && words[at + 1] === "-");
}

/** What the words ask for. Rejects with `WrongUsage`, which says what is wrong with them. */
export async function readCheck(
  words: readonly string[],
  variables: Variables,
  standardInput: string | null = null,
): Promise<CheckWords> {
  const { values, positionals } = readWords(words, OPTIONS);
  const given = new Given(values);
  const [address, another] = positionals;
  if (another !== undefined) throw new WrongUsage(`one URL at a time, but there is also "${named(another)}"`);
  const curl = await curlFrom(given.text("curl"), standardInput);
  const url = address ?? curl?.url;
  const own = [
    ...given.texts("header").map(headerOf),
    ...given.texts("header-env").map((pair) => headerFromEnv(pair, variables)),
  ];
  const options = await optionsOf(given, curl);
  const leftOut = own
    .filter(([name]) => !/^cookie$/i.test(name))
    .filter(isOfBrowser)
    .map(sayLeftOut);
  if (url === undefined) {
    const stray = (["origin", "deny", "method", "credentials", "body", "expose"] as const).find((name) =>
      given.has(name),
    );
    if (stray !== undefined)
      throw new WrongUsage(`check what? Give a URL, or leave out --${stray} to check ${POLICY_FILE}`);
    const policyFile = given.text("policy") ?? POLICY_FILE;
    return { options, target: null, policyFile, headers: own, bodyFile: null, notes: leftOut };
  }
  if (given.has("policy")) throw new WrongUsage("--policy goes without a URL");
  const headers = [...(curl?.headers ?? []).map(([name, value]) => headerOf(`${name}: ${value}`)), ...own];
  const cookies = getHeader(headers, "cookie") ?? curl?.cookies ?? null;
  const credentials = given.has("credentials") || (curl?.cookies ?? null) !== null;
  const listed = given.texts("origin").map((origin) => originFrom(origin, "--origin"));
  const copied = curl?.origin ?? null;
  const origins = listed.length === 0 && copied !== null ? [originFrom(copied, "--curl")] : listed;
  const [first = DEFAULT_ORIGIN, ...more] = origins;
  const deny = given.texts("deny").map((origin) => originFrom(origin, "--deny"));
  const both = deny.find((origin) => [first, ...more].includes(origin));
  if (both !== undefined) throw new WrongUsage(`${both} is in --origin and in --deny, and no server can do both`);
  const method = methodFrom(given.text("method") ?? curl?.method ?? "GET");
  return {
    options,
    target: {
      url: urlFrom(url),
      origins: [first, ...more],
      deny,
      method,
      headers: removeHeader(headers, "cookie"),
      credentials,
      cookies: credentials ? cookies : null,
      body: curl?.body === undefined || curl.body === null ? null : new TextEncoder().encode(curl.body),
      exposed: given.texts("expose"),
    },
    policyFile: POLICY_FILE,
    headers: own,
    bodyFile: given.text("body"),
    notes: [
      ...(curl?.notes ?? []),
      ...doubtOfMethod(method),
      ...leftOut,
      ...(origins.length === 0 ? [`no --origin given: asked as a page of ${DEFAULT_ORIGIN}`] : []),
      ...(cookies !== null && !credentials
        ? ["the Cookie header is left out: a script sends cookies with --credentials alone"]
        : []),
    ],
  };
}

const isOfBrowser = ([name, value]: HeaderLine): boolean => isForbiddenRequestHeader(name, value, STANDARD);

function sayLeftOut([name]: HeaderLine): string {
  const instead = /^origin$/i.test(name) ? "; --origin names the page" : "";
  return `the ${name} header is left out: browsers let no script set it${instead}`;
}

type Name = keyof typeof OPTIONS;

/** The options as they were given. */
class Given {
  readonly #values: Readonly<Partial<Record<Name, unknown>>>;

  constructor(values: Readonly<Partial<Record<Name, unknown>>>) {
    this.#values = values;
  }

  has(name: Name): boolean {
    return this.#values[name] !== undefined;
  }

  texts(name: Name): readonly string[] {
    const value = this.#values[name];
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) => {
      if (typeof one !== "string" || one === "") throw new WrongUsage(`--${name} needs a value`);
      return one;
    });
  }

  text(name: Name): string | null {
    return this.texts(name).at(-1) ?? null;
  }

  number(name: Name, otherwise: number, least: number): number {
    const value = this.text(name);
    if (value === null) return otherwise;
    if (!/^\d+(\.\d+)?$/.test(value) || Number(value) < least)
      throw new WrongUsage(`--${name} needs a number from ${least}, not "${value}"`);
    return Number(value);
  }
}

async function optionsOf(given: Given, curl: CurlRequest | null): Promise<CheckOptions> {
  const recipe = given.text("recipe");
  if (recipe !== null && !(await isRecipe(recipe)))
    throw new WrongUsage(`--recipe needs a server that cors-why --help names, not "${recipe}"`);
  const printed = (["json", "markdown", "prompt", "github"] as const).filter((name) => given.has(name));
  if (printed.length > 1) throw new WrongUsage(`--${printed[0]} or --${printed[1]}, not both`);
  if (recipe !== null && printed.length > 0) throw new WrongUsage(`--recipe goes without --${printed[0]}`);
  if (given.has("watch") && printed.length > 0) throw new WrongUsage(`--watch goes without --${printed[0]}`);
  return {
    as: browserFrom(given.text("as") ?? "chromium"),
    browser: realBrowser(given),
    sendsUnsafe: given.has("send"),
    thorough: !given.has("quick"),
    strict: given.has("strict"),
    raw: given.has("raw"),
    json: given.has("json"),
    markdown: given.has("markdown"),
    prompt: given.has("prompt"),
    github: given.has("github"),
    html: given.text("html"),
    junit: given.text("junit"),
    sarif: given.text("sarif"),
    recipe,
    watch: given.has("watch"),
    timeout: given.number("timeout", 10, 0.1) * 1000,
    maxRequests: given.number("max-requests", 200, 1),
    retries: given.number("retry", 0, 0),
    addresses: new Map(given.texts("resolve").map(addressFrom)),
    insecure: given.has("insecure") || curl?.insecure === true,
    cacert: given.text("cacert"),
  };
}

/** The browser to ask. What it can't be told is refused: it would ask another server than the check does, or not trust it. */
function realBrowser(given: Given): CheckOptions["browser"] {
  const kind = given.text("browser");
  if (kind === null) return null;
  if (kind !== "chromium" && kind !== "firefox")
    throw new WrongUsage(`--browser needs chromium or firefox, not "${kind}"`);
  if (kind === "firefox" && given.has("resolve")) throw new WrongUsage("--resolve goes with --browser chromium alone");
  if (given.has("cacert")) throw new WrongUsage("--browser goes without --cacert: use --insecure");
  return kind;
}

async function curlFrom(command: string | null, standardInput: string | null): Promise<CurlRequest | null> {
  if (command === null) return null;
  const { readCurl } = await import("../check/curl-in");
  const curl = readCurl(command === "-" ? (standardInput ?? "") : command);
  if ("error" in curl) throw new WrongUsage(curl.error);
  return curl;
}
