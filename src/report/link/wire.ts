import type {
  Browser,
  CredentialsMode,
  Exchange,
  HeaderLine,
  HeaderList,
  Hop,
  Interception,
  LocalNetworkPermission,
} from "../../engine/fetch/exchange";
import { REFUSAL_TEXTS } from "../../engine/fetch/exchange";
import type {
  Outcome,
  PermissionState,
  Preflight,
  RequestMode,
  ResourceType,
  Response,
} from "../../engine/fetch/exchange";
import { withinLimit } from "../../engine/fetch/headers";
import { METHODS, nameOf, numberOfName, numberOfValue, valueOf } from "./dictionary";
import type {
  Wire,
  WireExchange,
  WireHeaders,
  WireHop,
  WireInterception,
  WireLocalNetwork,
  WirePreflight,
  WireResponse,
} from "./wire-schema";

/** Exchanges in few letters, and back, times in whole milliseconds. Positions in place of names, numbers for what is usual; see `wire-schema`. */

const BROWSERS: readonly (Browser | null)[] = [null, "chromium", "firefox", "webkit"];
const MODES: readonly (RequestMode | null)[] = [null, "cors", "no-cors", "same-origin", "navigate", "websocket"];
const CREDENTIALS: readonly (CredentialsMode | null)[] = [null, "omit", "same-origin", "include"];
const OUTCOMES: readonly Outcome[] = ["unknown", "blocked", "delivered", "failed", "opaque", "pending"];
const TAKERS: readonly Interception["by"][] = ["csp", "mixed-content", "service-worker"];
const PERMISSIONS: readonly (PermissionState | null)[] = [null, "granted", "denied", "prompt"];
const TYPES: readonly ResourceType[] = [
  "xmlhttprequest",
  "image",
  "font",
  "script",
  "stylesheet",
  "media",
  "ping",
  "other",
];

export function toWire(exchanges: readonly Exchange[]): Wire {
  const start = exchanges.reduce((first, { startedAt }) => Math.min(first, Math.round(startedAt)), Infinity);
  return [exchanges.length === 0 ? 0 : start, exchanges.map((exchange) => packExchange(exchange, start))];
}

/** `null` where a number stands for nothing, or stands for more than anybody recorded. */
export function fromWire([start, exchanges]: Wire): Exchange[] | null {
  try {
    const budget = { left: MOST_FILLER };
    return exchanges.map((exchange) => unpackExchange(exchange, start, budget));
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

class Unknown extends Error {}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Unknown();
  return value;
}

function packExchange(one: Exchange, start: number): WireExchange {
  return [
    /^e[1-9]\d{0,8}$/.test(one.id) ? Number(one.id.slice(1)) : one.id,
    one.origin,
    [
      BROWSERS.indexOf(one.browser),
      MODES.indexOf(one.mode),
      CREDENTIALS.indexOf(one.credentials),
      OUTCOMES.indexOf(one.outcome),
      TYPES.indexOf(one.type),
    ],
    one.error ?? 0,
    Math.round(one.startedAt) - start,
    one.endedAt === null ? null : Math.round(one.endedAt) - Math.round(one.startedAt),
    one.hops.map((hop) => packHop(hop, one.origin)),
    packInterception(one.interception),
    packLocalNetwork(one.localNetwork),
    one.sentBy ? 1 : 0,
  ];
}

function packInterception(taken: Interception | undefined): WireInterception {
  return taken ? [TAKERS.indexOf(taken.by), taken.directive ?? 0, taken.source ?? 0] : 0;
}

function unpackInterception(packed: WireInterception): { readonly interception?: Interception } {
  if (packed === 0) return {};
  const [by, directive, source] = packed;
  return {
    interception: {
      by: known(TAKERS[by]),
      directive: directive === 0 ? null : directive,
      source: source === 0 ? null : source,
    },
  };
}

function packLocalNetwork(permission: LocalNetworkPermission | undefined): WireLocalNetwork {
  return permission ? [PERMISSIONS.indexOf(permission.document), PERMISSIONS.indexOf(permission.page)] : 0;
}

function unpackLocalNetwork(packed: WireLocalNetwork): { readonly localNetwork?: LocalNetworkPermission } {
  if (packed === 0) return {};
  const [document, page] = packed.map((state) => known(PERMISSIONS[state]));
  return { localNetwork: { document: known(document ?? undefined), page: page ?? null } };
}

function unpackExchange(packed: WireExchange, start: number, budget: Budget): Exchange {
  const [
    id,
    origin,
    [browser, mode, credentials, outcome, type],
    error,
    sinceStart,
    duration,
    hops,
    taken,
    permission,
    sender,
  ] = packed;
  const [first, ...rest] = hops.map((hop) => unpackHop(hop, origin, budget));
  const startedAt = start + sinceStart;
  if (Number.isNaN(new Date(startedAt).getTime())) throw new Unknown();
  return {
    id: typeof id === "number" ? `e${id}` : id,
    browser: known(BROWSERS[browser]),
    origin,
    type: known(TYPES[type]),
    mode: known(MODES[mode]),
    credentials: known(CREDENTIALS[credentials]),
    hops: [known(first), ...rest],
    outcome: known(OUTCOMES[outcome]),
    error: error === 0 ? null : error,
    ...unpackInterception(taken),
    ...unpackLocalNetwork(permission),
    ...(sender === 1 && { sentBy: "content-script" as const }),
    startedAt,
    endedAt: duration === null ? null : startedAt + duration,
  };
}

function packHop({ url, method, requestHeaders, preflight, response }: Hop, origin: string): WireHop {
  const usual = METHODS.findIndex((known) => known === method);
  return [
    url,
    usual < 0 ? method : usual,
    requestHeaders && packHeaders(requestHeaders, origin),
    preflight && packPreflight(preflight, origin),
    response && packResponse(response, origin),
  ];
}

function unpackHop([url, method, requestHeaders, preflight, response]: WireHop, origin: string, budget: Budget): Hop {
  return {
    url,
    method: typeof method === "number" ? known(METHODS[method]) : method,
    requestHeaders: requestHeaders && unpackHeaders(requestHeaders, origin, budget),
    preflight: preflight && unpackPreflight(preflight, origin, budget),
    response: response && unpackResponse(response, origin, budget),
  };
}

function packPreflight({ requestHeaders, response, error }: Preflight, origin: string): WirePreflight {
  return [
    requestHeaders && packHeaders(requestHeaders, origin),
    response && packResponse(response, origin),
    error ?? 0,
  ];
}

function unpackPreflight([requestHeaders, response, error]: WirePreflight, origin: string, budget: Budget): Preflight {
  return {
    requestHeaders: requestHeaders && unpackHeaders(requestHeaders, origin, budget),
    response: response && unpackResponse(response, origin, budget),
    error: error === 0 ? null : error,
  };
}

function packResponse({ status, statusText, headers, fromCache }: Response, origin: string): WireResponse {
  const number = statusText === undefined ? 0 : REFUSAL_TEXTS.indexOf(statusText) + 1;
  return [status, packHeaders(headers, origin), fromCache ? 1 : 0, number];
}

function unpackResponse([status, headers, fromCache, number]: WireResponse, origin: string, budget: Budget): Response {
  return {
    status,
    ...(number > 0 && { statusText: known(REFUSAL_TEXTS[number - 1]) }),
    headers: unpackHeaders(headers, origin, budget),
    fromCache: fromCache === 1,
  };
}

/** A value's number: above zero so many letters of filler, zero the exchange's origin, below zero a usual value. */
const ORIGIN = 0;
const FILLER = /^x+$/;
/** Filler is shorter than its number is long to write out: what a link may unfold to is limited. */
const LONGEST_FILLER = 65_536;
const MOST_FILLER = 4_194_304;

interface Budget {
  left: number;
}

function packHeaders(headers: HeaderList, origin: string): WireHeaders {
  return headers.flatMap(([name, value]) => [numberOfName(name) ?? name, packValue(value, origin)]);
}

function packValue(value: string, origin: string): number | string {
  if (value === origin) return ORIGIN;
  const usual = numberOfValue(value);
  if (usual !== undefined) return -1 - usual;
  return FILLER.test(value) && value.length <= LONGEST_FILLER ? value.length : value;
}

function unpackHeaders(packed: WireHeaders, origin: string, budget: Budget): HeaderList {
  const headers: HeaderLine[] = [];
  for (let at = 0; at < packed.length; at += 2) {
    const name = known(packed[at]);
    const value = known(packed[at + 1]);
    headers.push([
      typeof name === "number" ? known(nameOf(name)) : name,
      typeof value === "number" ? unpackValue(value, origin, budget) : value,
    ]);
  }
  return withinLimit(headers);
}

function unpackValue(number: number, origin: string, budget: Budget): string {
  if (number === ORIGIN) return origin;
  if (number < 0) return known(valueOf(-1 - number));
  budget.left -= number;
  if (number > LONGEST_FILLER || budget.left < 0) throw new Unknown();
  return "x".repeat(number);
}
