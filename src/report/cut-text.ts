import { code } from "../engine/diagnose/words/values";
import type { Exchange, HeaderList, Hop, Response } from "../engine/fetch/exchange";
import { parseUrl } from "../engine/fetch/origin";
import type { FullDiagnosis } from "../engine/remedy/fix";
import type { Remedy } from "../engine/remedy/remedy";

/** A diagnosis with its remedies. */
export interface Told {
  readonly diagnosis: FullDiagnosis;
  readonly remedies: readonly Remedy[];
}

/** Whether two diagnoses of an exchange come to the same, whatever values their sentences name. */
export function isToldAlike(one: Told, other: Told): boolean {
  return gist(one) === gist(other);
}

function gist({ diagnosis: { verdict, cause, owner, answeredBy, warnings }, remedies }: Told): string {
  const ids = (of: readonly { readonly id: string }[]): readonly string[] => of.map(({ id }) => id);
  return JSON.stringify([verdict, cause, owner, answeredBy?.id, answeredBy?.framework, ids(remedies), ids(warnings)]);
}

type Pair = readonly [value: string, cut: string];

/**
 * A value in which every text has been cut as `redact` cut the exchange: a URL, a path, a header's value or a name in a list reads in
 * it as in `cut`. So a diagnosis can be made of the original, where signs of who responded may stand in what is cut, and be shown
 * where many read it.
 */
export function cutTexts<Value>(value: Value, original: Exchange, cut: Exchange): Value {
  let cutter: ((text: string) => string) | null = null;
  // Made for the first text: what a check found besides mostly has none.
  return mapTexts(value, (text) => (cutter ??= cutterOf(original, cut))(text)) as Value;
}

function cutterOf(original: Exchange, cut: Exchange): (text: string) => string {
  const rest = JSON.stringify(cut);
  // A value that stays in another place is no secret.
  const stands = new Map(pairsOf(original, cut).filter(([text]) => !rest.includes(JSON.stringify(text).slice(1, -1))));
  if (stands.size === 0) return (text) => text;
  // The longest first: a path is part of its URL.
  const texts = [...stands.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(texts.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  return (text) => text.replace(pattern, (found) => stands.get(found) ?? found);
}

/** Whether a text still has a piece of what was cut: a run of letters that the original has and `cut` has not. */
export function holdsCut(value: unknown, original: Exchange, cut: Exchange): boolean {
  const rest = JSON.stringify(cut);
  const text = JSON.stringify(value);
  const runs = new Set(JSON.stringify(original).match(/[\w-]{8,}/g));
  return [...runs].some(
    (run) => !rest.includes(run) && pieces(run).some((piece) => !rest.includes(piece) && text.includes(piece)),
  );
}

/** A long run may be cut short in a sentence. A piece that stays in another place is no secret: `%2Fmanifest` ends like a path. */
function pieces(run: string): readonly string[] {
  return [run.slice(0, 8), run.slice(-8)];
}

/** A shorter value gives nothing away, and may be part of any word. */
const SHORTEST = 4;

function pairsOf(original: Exchange, cut: Exchange): readonly Pair[] {
  const pairs: Pair[] = [[original.origin, cut.origin]];
  if (original.error !== null) pairs.push([original.error, cut.error ?? ""]);
  for (const [index, hop] of original.hops.entries()) {
    const other = cut.hops[index];
    if (other === undefined) continue;
    pairs.push(...ofUrl(hop.url, other.url), [hop.method, other.method], [lineOf(hop), lineOf(other)]);
    pairs.push(...ofHeaders(hop.requestHeaders, other.requestHeaders), ...ofResponse(hop.response, other.response));
    pairs.push(...ofHeaders(hop.preflight?.requestHeaders, other.preflight?.requestHeaders));
    pairs.push(...ofResponse(hop.preflight?.response, other.preflight?.response));
  }
  return pairs
    .flatMap(([value, stand]): readonly Pair[] => [
      [value, stand],
      [bare(value), bare(stand)],
    ])
    .filter(([value, stand]) => value !== stand && value.length >= SHORTEST);
}

function lineOf({ method, url }: Hop): string {
  return `${method} ${parseUrl(url)?.pathname ?? url}`;
}

/** A value as it stands in a sentence: cut when long, what can't be seen spelled out. */
function bare(value: string): string {
  return code(value).replaceAll(/^`|`$/g, "");
}

function ofUrl(value: string, cut: string): readonly Pair[] {
  const [url, other] = [parseUrl(value), parseUrl(cut)];
  if (url === null || other === null) return [[value, cut]];
  const parts: readonly ("href" | "host" | "pathname" | "search" | "hash")[] = [
    "href",
    "host",
    "pathname",
    "search",
    "hash",
  ];
  return [
    [value, cut],
    [`${url.pathname}${url.search}`, `${other.pathname}${other.search}`],
    ...parts.map((part): Pair => [url[part], other[part]]),
    ...zipped(url.pathname, other.pathname, "/"),
    ...zipped(url.search.slice(1), other.search.slice(1), "&"),
    ...[url.username, url.password].map((part): Pair => [part, "…"]),
  ].flatMap(([from, to]): readonly Pair[] => [
    [from, to],
    [decoded(from), decoded(to)],
  ]);
}

function zipped(value: string, cut: string, separator: string): readonly Pair[] {
  const [items, others] = [value.split(separator), cut.split(separator)];
  if (items.length < 2 || items.length !== others.length) return [];
  return items.map((item, index): Pair => [item.trim(), (others[index] ?? "").trim()]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function ofResponse(value: Response | null | undefined, cut: Response | null | undefined): readonly Pair[] {
  return ofHeaders(value?.headers, cut?.headers);
}

function ofHeaders(headers: HeaderList | null | undefined, cut: HeaderList | null | undefined): readonly Pair[] {
  return (headers ?? []).flatMap(([name, value], index) => {
    const [otherName, other] = cut?.[index] ?? [name, value];
    return [[name, otherName], ...ofUrl(value, other), ...zipped(value, other, ",")] as const;
  });
}

/** Members that hold our own words and no text of the exchange, whatever a stranger's value is called. */
const OUR_WORDS: ReadonlySet<string> = new Set(
  "exchange mode credentials type verdict certainty step cause label rule owner browsers id kind proof docs on language".split(
    " ",
  ),
);

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, OUR_WORDS.has(key) ? one : mapTexts(one, map)]),
  );
}
