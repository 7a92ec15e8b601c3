import { code } from "../words/values";
import { getHeader, normalizeValue } from "../../fetch/headers";
import { parseUrl } from "../../fetch/origin";
import { locationOf } from "../../fetch/redirect";
import { rememberRecent } from "../../fetch/remember";
import type { HeaderList, Response } from "../../fetch/exchange";
import type { Responder, Sign } from "./responder";

/** One response, and what was requested. */
export interface Seen {
  readonly url: string;
  readonly isPreflight: boolean;
  readonly response: Response;
}

/** Remembers the last: who responded, whose server it is and what helps all depend on the signs of one response. */
export function rememberSeen<Result>(find: (seen: Seen) => Result): (seen: Seen) => Result {
  let last: { readonly seen: Seen; readonly result: Result } | null = null;
  return (seen) => {
    const isSame =
      last?.seen.response === seen.response && last.seen.url === seen.url && last.seen.isPreflight === seen.isPreflight;
    if (last === null || !isSame) last = { seen, result: find(seen) };
    return last.result;
  };
}

/** Whether a response shows the sign. */
export function shows({ response, url, isPreflight }: Seen, sign: Sign): boolean {
  if (sign.status && !sign.status.includes(response.status)) return false;
  if (sign.statusText !== undefined && sign.statusText !== response.statusText) return false;
  if (sign.on !== undefined && (sign.on === "preflight") !== isPreflight) return false;
  const values = valuesOf(response.headers);
  for (const [name, value] of patternsOf(sign)) {
    const found = values.get(name);
    if (found === undefined || !value.test(found)) return false;
  }
  if (sign.absent?.some((name) => values.has(name))) return false;
  return (
    isType(values.get("content-type") ?? null, sign.type) &&
    isLength(values.get("content-length") ?? null, sign.length) &&
    (sign.location === undefined || sign.location.test(locationOf(response, url) ?? "")) &&
    (sign.target === undefined || sign.target.test(targetOf(url)))
  );
}

function targetOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed === null ? "" : `${parsed.pathname}${parsed.search}`;
}

/** Of so many lists of headers the values are remembered: a diagnosis looks at one exchange and the few beside it. */
const MOST_LISTS = 100;

/** Every response is held against hundreds of signs, and every sign against thousands of responses. */
const valuesByList = new Map<HeaderList, ReadonlyMap<string, string>>();
const patternsBySign = new WeakMap<Sign, readonly (readonly [string, RegExp])[]>();

/** The combined value of each name, in lowercase. */
function valuesOf(list: HeaderList): ReadonlyMap<string, string> {
  const known = valuesByList.get(list);
  if (known) return known;
  const values = new Map<string, string>();
  for (const [name, line] of list) {
    const [key, value] = [name.toLowerCase(), normalizeValue(line)];
    const before = values.get(key);
    values.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  // With those of every response a full list would take half as much memory again.
  if (valuesByList.size >= MOST_LISTS) valuesByList.clear();
  valuesByList.set(list, values);
  return values;
}

/**
 * Gives those of the owners of which a response can show a sign, in their order: it has a header that the sign needs. A response has a few
 * headers, and hardly one of them is in any sign. `isBesides`: those that come into question without one, at that server.
 */
export function whoMayShow<Owner>(
  owners: readonly Owner[],
  signsOf: (owner: Owner) => readonly Sign[],
  isBesides: (owner: Owner, server: string) => boolean = () => false,
): (seen: Seen, server?: string) => readonly Owner[] {
  let groups: ReadonlyMap<string, readonly Owner[]> | null = null;
  // Only when it is first asked: a command that diagnoses nothing should not wait for it.
  const byName = () => (groups ??= groupByHeader(owners, signsOf));
  // A recording has few servers and few kinds of responses, however many requests.
  const found = rememberRecent((key: string): readonly Owner[] => {
    const [server = "", ...names] = key.split("\n");
    const shown = new Set([NO_HEADER, ...names].flatMap((name) => byName().get(name) ?? []));
    return owners.filter((owner) => shown.has(owner) || isBesides(owner, server));
  });
  return ({ response }, server = "") => {
    const known = byName();
    let key = server;
    for (const name of valuesOf(response.headers).keys()) if (known.has(name)) key += `\n${name}`;
    return found(key);
  };
}

/** Stands for the header of a sign that needs none. */
const NO_HEADER = "";

/** The owners by one header that each of their signs needs: that which the fewest signs need tells the most. */
function groupByHeader<Owner>(
  owners: readonly Owner[],
  signsOf: (owner: Owner) => readonly Sign[],
): ReadonlyMap<string, readonly Owner[]> {
  const uses = new Map<string, number>();
  for (const name of owners.flatMap(signsOf).flatMap(needed)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const rarer = (one: string, other: string) => ((uses.get(other) ?? 0) < (uses.get(one) ?? 0) ? other : one);
  const byName = new Map<string, Owner[]>();
  for (const owner of owners) {
    for (const sign of signsOf(owner)) {
      const [first = NO_HEADER, ...others] = needed(sign);
      const name = others.reduce(rarer, first);
      const group = byName.get(name);
      if (group) group.push(owner);
      else byName.set(name, [owner]);
    }
  }
  return byName;
}

function needed({ headers = {}, type, length, location }: Sign): readonly string[] {
  return [
    ...Object.keys(headers),
    ...((type ?? null) === null ? [] : ["content-type"]),
    ...((length ?? null) === null ? [] : ["content-length"]),
    ...(location === undefined ? [] : ["location"]),
  ];
}

function patternsOf(sign: Sign): readonly (readonly [string, RegExp])[] {
  const known = patternsBySign.get(sign);
  if (known) return known;
  const patterns = Object.entries(sign.headers ?? {});
  patternsBySign.set(sign, patterns);
  return patterns;
}

function isType(found: string | null, wanted: Sign["type"]): boolean {
  if (wanted === undefined) return true;
  if (wanted === null || typeof wanted === "string") return found === wanted;
  return found !== null && wanted.test(found);
}

function isLength(found: string | null, wanted: Sign["length"]): boolean {
  if (wanted === undefined) return true;
  return wanted === null ? found === null : found !== null && wanted.includes(Number(found));
}

/** Whether a responder is known by its URLs at all. */
export function hasAddress({ hosts, paths, ports, query }: Responder): boolean {
  return (hosts ?? paths ?? ports ?? query) !== undefined;
}

/** Whether the URL is one of those that only this responder has. */
export function isAddressOf(responder: Responder, url: URL): boolean {
  const { hosts, paths, ports, query } = responder;
  if (!hasAddress(responder)) return false;
  return (
    (hosts?.test(url.hostname) ?? true) &&
    (paths?.test(url.pathname) ?? true) &&
    (ports?.includes(url.port) ?? true) &&
    (query?.test(url.search) ?? true)
  );
}

/** The headers that made a sign, as they were sent: `` `cf-mitigated: challenge` ``. */
export function shownBy({ response: { headers } }: Seen, sign: Sign): string {
  const names = Object.keys(sign.headers ?? {});
  return names.map((name) => code(`${name}: ${getHeader(headers, name) ?? ""}`)).join(", ");
}
