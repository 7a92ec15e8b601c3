import { isKeptByCorp } from "../engine/fetch/corp";
import { isMixedContent } from "../engine/fetch/mixed-content";
import { ENGINES, engineOf } from "../engine/fetch/engines";
import { corsErrorNamed } from "../engine/fetch/cors-errors";
import type { Browser, Exchange, Hop, Outcome, Preflight } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { passes } from "../engine/fetch/judge";
import { isLocalHost } from "../engine/fetch/local-address";
import { isFile, isHttp, isSameOrigin, isWebSocket, parseUrl } from "../engine/fetch/origin";
import { isOwnRefusal } from "../engine/fetch/own-refusal";
import { modeOfChain } from "./chain-mode";
import { type Chain, followRedirects } from "./har-chains";
import { Cookies } from "./har-cookies";
import { PageAddresses, originOfChain } from "./har-origin";
import { inferOutcome } from "./har-outcome";
import { pairPreflights, rebuildActual } from "./har-preflights";
import { type HarRecord, toRecord } from "./har-record";
import { doubtsOf, isUnchecked } from "./hidden-cors";
import { type HarLog, parseHar } from "./har-schema";
import { parseJson } from "./json-text";
import { producerOf } from "./producers";
import { isFromProgram } from "./programs";
import type { Producer } from "./producers/producer";

/** What a file holds. */
export interface HarContent {
  /** In the file's order. */
  readonly exchanges: Exchange[];
  /** The origins of the pages that the file was recorded on, where it tells: no frame's. */
  readonly pages: readonly string[];
  /** A line for each entry that can't be read: which and why. */
  readonly leftOut: readonly string[];
  /** Why the file proves less about CORS than it seems to, each in whole sentences. */
  readonly doubts: readonly string[];
}

/**
 * The exchanges of any HAR 1.2 file, or in one line what is wrong with the file and where. Navigations, frames and requests
 * that never leave the page's own origin are left out: CORS has no say in them.
 */
export function readHar(text: string): HarContent | { error: string } {
  const json = parseJson(text);
  return "error" in json ? json : readHarValue(json.value);
}

/** The same of a file that was read as JSON. */
export function readHarValue(value: unknown): HarContent | { error: string } {
  const parsed = parseHar(value);
  if ("error" in parsed) return parsed;
  return { ...toExchanges(parsed.log), leftOut: parsed.log.leftOut };
}

/** What every exchange of a file is read with. */
interface File {
  readonly producer: Producer;
  readonly browser: Browser | null;
  readonly preflights: ReadonlyMap<HarRecord, HarRecord>;
  readonly cookies: Cookies;
  /** When the last request of the file started. */
  readonly lastStart: number;
}

function toExchanges(log: HarLog): Omit<HarContent, "leftOut"> {
  const producer = producerOf(log.creator?.name ?? "", log.browser?.name ?? "");
  const listedRecords = log.entries
    // Playwright's own requests were sent by no page.
    .filter(({ entry }) => producer.recordsFor === "page" && !entry["_apiRequest"])
    .map((entry) => toRecord(entry, producer))
    .filter(({ cors, requestHeaders }) => cors !== null || !isFromProgram(requestHeaders))
    .toSorted((a, b) => a.startedAt - b.startedAt || a.index - b.index);
  // A browser that did not check lets everything through: that is no sign that the server allows it.
  const records = isUnchecked(listedRecords)
    ? listedRecords.map((record) => ({ ...record, wentWell: false }))
    : listedRecords;
  const isPage = (record: HarRecord): boolean => record.cors === null && record.mode === "navigate";
  const pages = new PageAddresses(log.pages ?? [], records.filter(isPage));
  const listed = records.filter(
    (record) =>
      record.cors !== null ||
      (isHttp(record.url) && !isPage(record) && record.mode !== "websocket") ||
      isSocket(record) ||
      isRefusedFile(record),
  );
  const preflights = listed.filter(({ role }) => role === "preflight");
  const seen = listed.filter(({ role }) => role === "actual");

  const { preflightOf, alone } = pairPreflights(preflights, seen, producer.preflights === "late");
  const allPreflights = new Map(preflightOf);
  const actuals = [...seen];
  for (const preflight of alone) {
    const actual = rebuildActual(preflight);
    if (!actual) continue;
    actuals.push(actual);
    allPreflights.set(actual, preflight);
  }
  actuals.sort((a, b) => a.startedAt - b.startedAt || a.index - b.index);

  const file: File = {
    producer,
    browser: browserOf(log, producer),
    preflights: allPreflights,
    cookies: new Cookies(seen),
    lastStart: records.at(-1)?.startedAt ?? 0,
  };
  const chains = followRedirects(actuals)
    .map((chain) => ({ chain, place: chain.reduce((least, { index }) => Math.min(least, index), Infinity) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ chain }) => chain);
  const kept = chains.flatMap((chain) => {
    const origin = originOfChain(chain, allPreflights.get(chain[0]), pages);
    return origin !== null && concernsCors(chain, allPreflights, origin) ? [{ chain, origin }] : [];
  });
  const names = nameExchanges(kept.map(({ chain }) => chain));
  const exchanges = kept.map(({ chain, origin }, at) => toExchange(names[at] ?? "", chain, origin, file));
  return { exchanges, pages: pages.origins(), doubts: doubtsOf(producer, log.entries, records) };
}

/** A WebSocket of which the file tells something. CORS does not apply there, and people take a refusal for CORS. */
function isSocket({ url, response, error, carried }: HarRecord): boolean {
  return isWebSocket(url) && (error !== null || carried !== null || (response !== null && response.status > 0));
}

/**
 * A file that a page from a file may not read: CORS knows http and https alone. What loads without it has a status, and a file that is not
 * there another error (Chromium: `net::ERR_FILE_NOT_FOUND`).
 */
function isRefusedFile({ url, error, mode, requestHeaders, response }: HarRecord): boolean {
  const isCors = mode === "cors" || getHeader(requestHeaders, "origin") !== null;
  const isRefused = error === null || error === "net::ERR_FAILED" || corsErrorNamed(error) === "CorsDisabledScheme";
  return isFile(url) && isCors && isRefused && (response?.status ?? 0) === 0;
}

/** How the handshake of a WebSocket ended: messages prove that it succeeded, also where the file has no status. */
function outcomeOfSocket({ response, error, carried }: HarRecord): Outcome {
  if (response?.status === 101 || carried === true) return "delivered";
  return error === null && (response === null || response.status === 0) ? "unknown" : "failed";
}

function toExchange(id: string, chain: Chain, origin: string, file: File): Exchange {
  const { producer, preflights, cookies } = file;
  const [first, ...rest] = chain;
  const last = chain.at(-1) ?? first;
  const hops = [toHop(first, preflights), ...rest.map((record) => toHop(record, preflights))] as const;
  const isPreflighted = chain.some((record) => preflights.has(record));
  const foreign = foreignHops(chain, origin);
  // Our own files say it where nothing was seen, and then nothing is read from anything else.
  const isOwn = chain.some(({ cors }) => cors?.exchange !== null && cors?.exchange !== undefined);
  const mode = isOwn
    ? (chain.find((record) => record.mode !== null)?.mode ?? null)
    : modeOfChain(chain, foreign, isPreflighted);
  const isWithoutCookies = !isOwn && foreign.length > 0 && foreign.every((record) => cookies.wereKeptFrom(record));
  const interception = firstKnown(chain, ({ cors }) => cors?.interception ?? null);
  const localNetwork = firstKnown(chain, ({ cors }) => cors?.localNetwork ?? null);
  // A page of an extension is no content script.
  const isContentScripts =
    first.cors?.sentBy === "content-script" || (isHttp(origin) && chain.some((record) => record.isContentScripts));
  const exchange: Exchange = {
    id,
    browser: file.browser,
    origin,
    type:
      firstKnown(chain, ({ type }) => (type === "other" ? null : type)) ??
      firstKnown(chain, ({ type }) => type) ??
      (isPreflighted ? "xmlhttprequest" : "other"),
    mode,
    credentials:
      firstKnown(chain, ({ cors }) => cors?.credentials ?? null) ?? (isWithoutCookies ? "same-origin" : null),
    hops,
    outcome: "unknown",
    error: last.error,
    ...(interception && { interception }),
    ...(localNetwork && { localNetwork }),
    ...(isContentScripts && { sentBy: "content-script" as const }),
    startedAt: first.startedAt,
    endedAt: last.endedAt,
  };
  const engines = file.browser === null ? ENGINES : [engineOf(file.browser)];
  const outcome =
    firstKnown(chain, ({ cors }) => cors?.outcome ?? null) ??
    (isSocket(last) ? outcomeOfSocket(last) : null) ??
    (isRefusedFile(last) ? "failed" : null) ??
    inferOutcome(last, {
      preflight: hops.at(-1)?.preflight ?? null,
      mode,
      producer,
      mayBeRefused: [false, true].some((credentialed) => engines.some((one) => !passes(exchange, credentialed, one))),
      isKeptByPolicy: isKeptByCorp({ ...exchange, mode: "no-cors" }),
      wentOn: file.lastStart > last.endedAt,
      isRedirected: chain.length > 1,
      isMixed: isMixedContent(last.url, origin) && !isLocalHost(parseUrl(last.url)?.hostname ?? ""),
    });
  return { ...exchange, outcome, endedAt: outcome === "pending" ? null : last.endedAt };
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

/** The hops from the first one on that left the page's origin. */
function foreignHops(chain: Chain, origin: string): readonly HarRecord[] {
  const from = chain.findIndex(({ url }) => !isSameOrigin(url, origin));
  return from === -1 ? [] : chain.slice(from);
}

function concernsCors(chain: Chain, preflights: ReadonlyMap<HarRecord, HarRecord>, origin: string): boolean {
  if (chain.some((record) => record.cors !== null || preflights.has(record))) return true;
  const foreign = foreignHops(chain, origin);
  const [first, ...rest] = chain;
  if (foreign.length === 0)
    return rest.length === 0 && first.response !== null && isOwnRefusal(first, first.response, origin);
  // XMLHttpRequest has no mode no-cors: where it was answered without having sent Origin, the browser did not apply CORS.
  const isScripts = chain.some(({ tool }) => tool === "xhr" || tool === "eventsource");
  return !(isScripts && modeOfChain(chain, foreign, false) === "no-cors");
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
  const used = new Set<string>();
  let count = 0;
  return chains.map(([first]) => {
    const said = first.cors?.exchange;
    if (said && !used.has(said)) {
      used.add(said);
      return said;
    }
    do count += 1;
    while (given.has(`e${count}`));
    return `e${count}`;
  });
}

function browserOf({ browser, creator }: HarLog, producer: Producer): Browser | null {
  const name = browser?.name ?? "";
  if (/firefox/i.test(name)) return "firefox";
  if (/chrom|edge/i.test(name)) return "chromium";
  if (/webkit|safari/i.test(name)) return "webkit";
  if (name !== "" && producer.browser === null) return null;
  return producer.browser ?? (/chrom|edge/i.test(creator?.name ?? "") ? "chromium" : null);
}
