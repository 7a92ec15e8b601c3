import type { Browser, Exchange, Hop, Preflight, RequestMode } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { isHttp, isSameOrigin, originOf } from "../engine/fetch/origin";
import { type Chain, followRedirects } from "./har-chains";
import { inferOutcome } from "./har-outcome";
import { pairPreflights, rebuildActual } from "./har-preflights";
import { type HarRecord, toRecord } from "./har-record";
import { type HarLog, parseHar } from "./har-schema";

/**
 * The exchanges of any HAR 1.2 file, in the file's order, or in one line what is wrong with the file and where. Navigations
 * and requests that never leave the page's own origin are left out: CORS has no say in them.
 */
export function readHar(text: string): { exchanges: Exchange[] } | { error: string } {
  const parsed = parseHar(text);
  return "error" in parsed ? parsed : { exchanges: toExchanges(parsed.log) };
}

function toExchanges(log: HarLog): Exchange[] {
  const records = log.entries
    .map(toRecord)
    .filter((record) => record.cors !== null || (isHttp(record.url) && !record.isNavigation))
    .toSorted((a, b) => a.startedAt - b.startedAt || a.index - b.index);
  const preflights = records.filter(({ role }) => role === "preflight");
  const seen = records.filter(({ role }) => role === "actual");

  const { preflightOf, alone } = pairPreflights(preflights, seen);
  const allPreflights = new Map(preflightOf);
  const actuals = [...seen];
  for (const preflight of alone) {
    const actual = rebuildActual(preflight);
    if (!actual) continue;
    actuals.push(actual);
    allPreflights.set(actual, preflight);
  }
  actuals.sort((a, b) => a.startedAt - b.startedAt || a.index - b.index);

  const place = (chain: Chain): number => Math.min(...chain.map((record) => record.index));
  const chains = followRedirects(actuals).toSorted((a, b) => place(a) - place(b));
  const pages = new Map((log.pages ?? []).map(({ id, title }) => [id, title]));
  const kept = chains.flatMap((chain) => {
    const [first] = chain;
    const origin = originOfChain(chain, allPreflights.get(first), pages.get(first.fromPage ?? undefined));
    return origin !== null && concernsCors(chain, allPreflights, origin) ? [{ chain, origin }] : [];
  });
  const names = nameExchanges(kept.map(({ chain }) => chain));
  return kept.map(({ chain, origin }, at) => toExchange(names[at] ?? "", chain, allPreflights, origin, browserOf(log)));
}

function toExchange(
  id: string,
  chain: Chain,
  preflights: ReadonlyMap<HarRecord, HarRecord>,
  origin: string,
  browser: Browser | null,
): Exchange {
  const [first, ...rest] = chain;
  const last = chain.at(-1) ?? first;
  const hops = [toHop(first, preflights), ...rest.map((record) => toHop(record, preflights))] as const;
  const mode = firstKnown(chain, (record): RequestMode | null => record.mode ?? preflights.get(record)?.mode ?? null);
  const outcome =
    firstKnown(chain, ({ cors }) => cors?.outcome ?? null) ?? inferOutcome(last, hops.at(-1)?.preflight ?? null, mode);
  const preflighted = chain.some((record) => preflights.has(record));
  const interception = firstKnown(chain, ({ cors }) => cors?.interception ?? null);
  return {
    id,
    browser,
    origin,
    type: firstKnown(chain, ({ type }) => type) ?? (preflighted ? "xmlhttprequest" : "other"),
    mode,
    credentials: firstKnown(chain, ({ cors }) => cors?.credentials ?? null),
    hops,
    outcome,
    error: last.error,
    ...(interception && { interception }),
    startedAt: first.startedAt,
    endedAt: outcome === "pending" ? null : last.endedAt,
  };
}

function toHop(record: HarRecord, preflights: ReadonlyMap<HarRecord, HarRecord>): Hop {
  const preflight = preflights.get(record);
  const neverLeft =
    record.requestHeaders.length === 0 ||
    // Chromium lists the headers it meant to send; those of a request that really left have an Origin.
    (preflight !== undefined && record.response === null && getHeader(record.requestHeaders, "origin") === null);
  return {
    url: record.url,
    method: record.method,
    requestHeaders: neverLeft ? null : record.requestHeaders,
    preflight: preflight ? toPreflight(preflight) : null,
    response: record.response,
  };
}

function toPreflight(record: HarRecord): Preflight {
  return {
    requestHeaders: record.requestHeaders.length === 0 ? null : record.requestHeaders,
    response: record.response,
    error: record.error,
  };
}

/** Who asked: what the file says outright, else what the request says of itself, else the page or script it is listed under. */
function originOfChain(chain: Chain, preflight: HarRecord | undefined, pageTitle: string | undefined): string | null {
  const [first] = chain;
  const header = (name: string): string | null =>
    getHeader(first.requestHeaders, name) ?? getHeader(preflight?.requestHeaders, name);
  return (
    firstKnown(chain, ({ cors }) => cors?.origin ?? null) ??
    header("origin") ??
    // Chromium's page titles are URLs.
    [header("referer"), pageTitle, first.initiatorUrl]
      .map((url) => originOf(url ?? ""))
      .find((origin) => origin !== null) ??
    null
  );
}

function concernsCors(chain: Chain, preflights: ReadonlyMap<HarRecord, HarRecord>, origin: string): boolean {
  return chain.some((record) => record.cors !== null || preflights.has(record) || !isSameOrigin(record.url, origin));
}

function firstKnown<T>(chain: Chain, read: (record: HarRecord) => T | null): T | null {
  for (const record of chain) {
    const value = read(record);
    if (value !== null) return value;
  }
  return null;
}

/** The file's own ids, and for the others `e1`, `e2`, ... where those are free. */
function nameExchanges(chains: readonly Chain[]): string[] {
  const given = new Set(chains.map(([first]) => first.cors?.exchange));
  let count = 0;
  return chains.map(([first]) => {
    if (first.cors?.exchange) return first.cors.exchange;
    do count += 1;
    while (given.has(`e${count}`));
    return `e${count}`;
  });
}

/** Chromium's DevTools call themselves WebInspector. */
function browserOf(log: HarLog): Browser | null {
  const name = log.browser?.name ?? log.creator?.name ?? "";
  if (/firefox/i.test(name)) return "firefox";
  return /chrom|edge|^webinspector$/i.test(name) ? "chromium" : null;
}
