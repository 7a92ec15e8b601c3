import type { HeaderList, Hop } from "../fetch/exchange";
import { getHeader, headerLines } from "../fetch/headers";
import { originOf } from "../fetch/origin";
import { isToken, parseTokenList } from "../fetch/tokens";

/** Anybody, any method, any header. */
export const ANY = "*";

const ALLOW_ORIGIN = "access-control-allow-origin";

/** What a server was seen to grant, as far as its responses say it; `*` stands in the lists where it was sent. */
export interface Grants {
  /** Serialised origins that are allowed whoever asks. What only repeats the asking origin is no list and is not here. */
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  /** Names of response headers. */
  readonly exposed: readonly string[];
  readonly credentials: boolean;
  /** Seconds; `null` where no preflight response names an age. */
  readonly maxAge: number | null;
  /** Whether a list of origins must be there that no response shows: the response says all but the origin. */
  readonly hidesList: boolean;
  /** Whether every response lets any origin read it. */
  readonly open: boolean;
}

/** One hop and the origin that it was asked from. */
export interface Asking {
  readonly hop: Hop;
  readonly origin: string;
}

/** What those responses of one server grant, all together. */
export function grantsOf(asking: readonly Asking[]): Grants {
  const responses = asking.flatMap(({ hop }) => (hop.response ? [hop.response.headers] : []));
  const permits = asking.flatMap(({ hop }) => (hop.preflight?.response ? [hop.preflight.response.headers] : []));
  const all = [...responses, ...permits];
  return {
    origins: unique(asking.flatMap(originsIn)),
    methods: unique(permits.flatMap((headers) => tokensIn(headers, "access-control-allow-methods"))),
    headers: uniqueNames(permits.flatMap((headers) => tokensIn(headers, "access-control-allow-headers"))),
    exposed: uniqueNames(responses.flatMap((headers) => tokensIn(headers, "access-control-expose-headers"))),
    credentials: all.some((headers) => getHeader(headers, "access-control-allow-credentials") === "true"),
    maxAge: longest(permits.map((headers) => getHeader(headers, "access-control-max-age"))),
    hidesList: all.some(hidesList),
    open: responses.length > 0 && responses.every((headers) => sentOrigins(headers).includes(ANY)),
  };
}

function originsIn({ hop, origin }: Asking): string[] {
  return [hop.response, hop.preflight?.response]
    .flatMap((response) => sentOrigins(response?.headers ?? []))
    .filter((value) => value === ANY || (value !== origin && value !== "null" && originOf(value) === value));
}

/** The values of Access-Control-Allow-Origin. A `*` beside an origin grants nobody anything, and whoever lists origins means the list. */
function sentOrigins(headers: HeaderList): string[] {
  const values = headerLines(headers, ALLOW_ORIGIN).flatMap((line) => line.split(",").map((one) => one.trim()));
  const listed = values.filter((value) => value !== ANY);
  return listed.length > 0 ? listed : values;
}

function tokensIn(headers: HeaderList, name: string): readonly string[] {
  const list = parseTokenList(getHeader(headers, name) ?? "");
  return list.valid ? list.tokens.filter(isToken) : [];
}

function longest(ages: readonly (string | null)[]): number | null {
  const seconds = ages.flatMap((age) => (age !== null && /^\d{1,9}$/.test(age) ? [Number(age)] : []));
  return seconds.length === 0 ? null : Math.max(...seconds);
}

/**
 * A CORS layer that refuses an origin leaves out Access-Control-Allow-Origin, and says the rest or varies by what a preflight
 * asks. Starlette does so, for one (measured, version 1).
 */
function hidesList(headers: HeaderList): boolean {
  if (getHeader(headers, ALLOW_ORIGIN) !== null) return false;
  return headers.some(([name]) => /^access-control-(?:allow|expose|max)-/i.test(name));
}

/** The values, each once. */
export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Header names differ only by more than case; the first spelling stays. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
