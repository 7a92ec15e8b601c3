import { PROFILES } from "../../src/check/browsers";
import { browse } from "../../src/check/browse";
import { verdictIn } from "../../src/check/probe";
import { normalizeMethod } from "../../src/engine/fetch/methods";
import { type ScriptRequest, type Send } from "../../src/check/request";
import { openNetwork } from "../../src/check/wire/network";
import type { Browser, HeaderList } from "../../src/engine/fetch/exchange";
import { PATIENCE } from "../support/patience";
import { type Case, pathOf, type Places } from "./case";
import type { Told } from "./compare";
import type { CaseServer, Contact } from "./server";

/** A case in which `cors-why check` sent something else than the browser, or came to another verdict. */
export interface Unlike {
  readonly case: Case;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Sends every case once more without a browser, as `cors-why check` sends it, and sets what reached the servers, line by line, and the verdict
 * beside the browser's own. Leaves out what no check can be asked: other modes, and what the browser refused or remembered.
 */
export async function checkToo(server: CaseServer, all: readonly Told[], browser: Browser): Promise<readonly Unlike[]> {
  const network = openNetwork({ timeout: PATIENCE, insecure: false, ca: null, addresses: new Map(), env: {} });
  const first = new Map<string, Told>();
  for (const one of all) {
    const key = `${one.case.seed}-${one.case.index}`;
    if (one.case.mode === "cors" && one.contacts.length > 0 && !first.has(key) && !isBeyond(one.case))
      first.set(key, one);
  }
  const unlike: Unlike[] = [];
  try {
    for (const { case: one, theirs, contacts } of first.values()) {
      server.expect([one]);
      const ours = await askAs(browser, one, server.places, network.send);
      const [seen, wanted] = [once(server.contacts(one)), contacts].map((list) =>
        list.map((contact) => told(contact, one, browser)),
      );
      const same =
        JSON.stringify(seen) === JSON.stringify(wanted) &&
        (ours === theirs.verdict || (ours === "blocked" && theirs.verdict === "failed"));
      if (!same)
        unlike.push({
          case: one,
          ours: JSON.stringify([ours, seen]),
          theirs: JSON.stringify([theirs.verdict, wanted]),
        });
    }
  } finally {
    await network.close();
  }
  return unlike;
}

/**
 * What the rules of `engine/fetch` don't know yet: Firefox needs permission for a safelisted header whose value has letters beyond ASCII,
 * and Chromium and Firefox for a range with a number of more than 63 bits (both seen in 156 and ESR 153). And what may change something
 * is not sent to the lenient parser.
 */
function isBeyond({ method, headers, body, hops }: Case): boolean {
  const isSentOnce = body !== null || !/^(get|head|options)$/i.test(method);
  const isUnreadable = hops.some(({ actual }) => actual.headers.some(([, value]) => /[\v\f]/.test(value)));
  if (isSentOnce && isUnreadable) return true;
  return headers.some(([name, value]) =>
    /^range$/i.test(name) ? /\d{19}/.test(value) : /^(accept|content-type)$/i.test(name) && /[^ -~]/.test(value),
  );
}

async function askAs(browser: Browser, one: Case, places: Places, send: Send): Promise<string> {
  const request: ScriptRequest = {
    url: places[one.hops[0].place] + pathOf(one, 0),
    origin: one.from === "sandbox" ? "null" : places.page,
    method: normalizeMethod(one.method),
    headers: asScriptSays(one, browser),
    credentials: one.credentials,
    cookies: null,
    body: one.body === null ? null : new TextEncoder().encode(one.body),
  };
  // Chromium listens for an upload only where there is one.
  const forcesPreflight = one.by === "upload" && (one.body !== null || browser !== "chromium");
  const options = { id: "e1", send, sendsUnsafe: true, forcesPreflight, isXhr: one.by !== "fetch", now: () => 0 };
  return verdictIn(await browse(request, PROFILES[browser], options));
}

/** XMLHttpRequest of Chromium says itself how it encodes a text, even where the script has said the same in other letters (seen in 156). */
function asScriptSays({ by, headers, body }: Case, browser: Browser): HeaderList {
  if (by === "fetch" || body === null || browser !== "chromium") return headers;
  return headers.map(([name, value]) =>
    name === "content-type" ? [name, value.replace(/(charset="?)[^";]*/i, "$1UTF-8")] : [name, value],
  );
}

/** Without what the lenient parser asked once more. */
function once(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(
    ({ hop, preflight }, at) => contacts[at - 1]?.hop !== hop || contacts[at - 1]?.preflight !== preflight,
  );
}

/** The client's own: how it frames a message, and cookies, which a check has none of. */
const OF_CONNECTION = new Set(["host", "connection", "content-length", "cookie", "sec-fetch-storage-access"]);
/** What Firefox says of `fetch` and not of XMLHttpRequest, and WebKit of a sandboxed frame the other way round. */
const OF_FETCH = new Set(["priority", "referer"]);
/** Whose values are the version's, the system's or the person's. */
const OF_PROFILE = new Set(["user-agent", "sec-ch-ua", "sec-ch-ua-platform", "accept-language"]);
/** What the cache mode of `fetch` adds, and a conditional request. */
const OF_CACHE = new Set(["cache-control", "pragma"]);

/** A request as it came: its lines, in their order where the browser has one. */
function told({ hop, preflight, method, headers }: Contact, one: Case, browser: Browser): readonly unknown[] {
  const own = new Set(one.headers.map(([name]) => name.toLowerCase()));
  const lines = headers
    .filter(
      ([name]) =>
        !OF_CONNECTION.has(name) &&
        (!OF_CACHE.has(name) || (own.has(name) && !preflight)) &&
        (!OF_FETCH.has(name) || one.by === "fetch"),
    )
    // Chromium lets no script set the name of the browser.
    .map(([name, value]) =>
      OF_PROFILE.has(name) && (!own.has(name) || preflight || browser === "chromium") ? name : `${name}: ${value}`,
    );
  // After a redirect, and with headers of the script, the order depends on their names.
  const isOrdered = preflight || (hop === 0 && one.by === "fetch" && one.headers.length === 0 && one.body === null);
  return [hop, preflight, method, ...(isOrdered ? lines : lines.toSorted())];
}

export function sayUnlike(unlike: readonly Unlike[], all: number): string {
  return [
    ...unlike.map(
      ({ case: one, ours, theirs }) =>
        `Case ${one.index} of seed ${one.seed}\n  case   ${JSON.stringify(one)}\n  check  ${ours}\n  browser ${theirs}`,
    ),
    `${all - unlike.length} of ${all} sent and judged alike`,
  ].join("\n");
}
