import type { Exchange, Hop, Preflight, Response } from "../../../src/engine/fetch/exchange";
import { getHeader } from "../../../src/engine/fetch/headers";
import { isRevalidation } from "../../../src/engine/fetch/revalidation";
import { diagnoseAndFix } from "../../../src/engine/remedy/full-diagnosis";
import type { Got, CaseRequest } from "../ask";
import { type CaseResponse, type Case, type Places, keyOf, pathOf } from "../case";
import { checkToo, type Unlike } from "../check";
import type { Told } from "../compare";
import { generate } from "../generate";
import type { Asker } from "../run";
import { type CaseServer, type Contact, startCaseServer } from "../server";
import { comes } from "../../support/patience";
import { WebKitConsole } from "./console";
import { Driver } from "./driver";
import { type MiniBrowser, startMiniBrowser } from "./mini-browser";

const BATCH = 100;
const AT_ONCE = 20;
/** Milliseconds that a batch may take before its browser counts as hung. */
const PATIENCE = 60_000;

/** WebKit and servers, ready to be asked cases. No extension: what was exchanged is the servers' own record. */
export class WebKitConformance implements Asker {
  readonly #server: CaseServer;
  readonly #driver: Driver;
  readonly #console: WebKitConsole;
  #browser: MiniBrowser;
  #batch = 0;

  private constructor(server: CaseServer, driver: Driver, console: WebKitConsole, browser: MiniBrowser) {
    this.#server = server;
    this.#driver = driver;
    this.#console = console;
    this.#browser = browser;
  }

  static async start(): Promise<WebKitConformance> {
    const driver = new Driver();
    const server = await startCaseServer(await driver.start());
    const heard = new WebKitConsole();
    try {
      const browser = await startMiniBrowser(`${server.places.page}/`, (line) => heard.hear(line));
      await driver.ready();
      return new WebKitConformance(server, driver, heard, browser);
    } catch (error) {
      await driver.close();
      await server.close();
      throw error;
    }
  }

  get places(): Places {
    return this.#server.places;
  }

  async run(
    seed: number,
    indexes: readonly number[],
    onBatch: (told: readonly Told[]) => void = () => undefined,
  ): Promise<Told[]> {
    const all: Told[] = [];
    for (let at = 0; at < indexes.length; at += BATCH) {
      const cases = indexes.slice(at, at + BATCH).map((index) => generate(seed, index, this.places));
      const portable = cases.filter(isPortable);
      const told = [...(await this.ask(portable)), ...(await this.ask(portable.filter(({ again }) => again)))];
      onBatch(told);
      all.push(...told);
    }
    return all;
  }

  async ask(cases: readonly Case[], atOnce = AT_ONCE): Promise<Told[]> {
    const all: Told[] = [];
    for (let at = 0; at < cases.length; at += BATCH)
      all.push(...(await this.#round(cases.slice(at, at + BATCH), atOnce)));
    return all;
  }

  async #round(cases: readonly Case[], atOnce: number): Promise<Told[]> {
    this.#server.expect(cases);
    this.#console.forget();
    const got = await this.#ask(cases, atOnce);
    if (got !== null) return cases.map((one) => this.#compare(one, got.get(one) ?? { outcome: "refused", type: "" }));
    // It hung: in a new one, each by itself, so that only the culprit is lost.
    await this.#restart();
    if (cases.length === 1) return [];
    const all: Told[] = [];
    for (const one of cases) all.push(...(await this.#round([one], 1)));
    return all;
  }

  async #ask(cases: readonly Case[], atOnce: number): Promise<ReadonlyMap<Case, Got> | null> {
    this.#batch += 1;
    const batch = this.#batch;
    const of = (from: Case["from"]): Case[] => cases.filter((one) => one.from === from);
    const [page, sandbox] = [of("page"), of("sandbox")];
    const requestOf = (one: Case): CaseRequest => ({ ...one, url: this.places[one.hops[0].place] + pathOf(one, 0) });
    const job = { batch, atOnce, page: page.map(requestOf), sandbox: sandbox.map(requestOf) };
    const outcomes = await within(
      PATIENCE,
      Promise.race([this.#driver.run(job), this.#browser.ended.then(() => null)]),
    );
    if (outcomes === null) return null;
    await comes(() => this.#console.hasEnded(batch));
    const pairs = [
      ...page.map((one, index) => [one, outcomes.page[index]] as const),
      ...sandbox.map((one, index) => [one, outcomes.sandbox[index]] as const),
    ];
    return new Map(pairs.flatMap(([one, what]) => (what === undefined ? [] : [[one, what] as const])));
  }

  async #restart(): Promise<void> {
    await this.#browser.close();
    this.#driver.reset();
    this.#browser = await startMiniBrowser(`${this.places.page}/`, (line) => this.#console.hear(line));
    await this.#driver.ready();
  }

  #compare(one: Case, got: Got): Told {
    return compare(one, got, this.#console.reasonOf(keyOf(one)), this.#server.contacts(one), this.places);
  }

  check(told: readonly Told[]): Promise<readonly Unlike[]> {
    return checkToo(this.#server, told, "webkit");
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#driver.close();
    await this.#server.close();
  }
}

/** GTK's port turns DELETE into GET on a redirect to another origin, and has a word of its own about FTP; Safari does not. */
function isPortable({ method, hops }: Case): boolean {
  const locations = hops.flatMap(({ actual }) => actual.headers.filter(([name]) => name === "Location"));
  if (locations.some(([, value]) => value.startsWith("ftp:"))) return false;
  return method.toUpperCase() !== "DELETE" || hops.length === 1;
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Sets WebKit's own verdict and sentence beside ours, which is told the exchange without its outcome. */
function compare(one: Case, got: Got, reason: string | null, contacts: readonly Contact[], places: Places): Told {
  const theirs =
    got.outcome === "resolved"
      ? { verdict: got.type === "opaque" ? "opaque" : "allowed", step: null, name: null }
      : { verdict: reason === null ? "failed" : "blocked", step: null, name: reason };
  const exchange = exchangeOf(one, contacts, places);
  if (one.mode !== "cors" || exchange === null) {
    return { case: one, theirs, ours: [], difference: null, notes: ["not sent"], exchanges: [], contacts };
  }
  if (one.again && exchange.hops.some((hop) => looksRevalidated(hop, one))) {
    return { case: one, theirs, ours: [], difference: null, notes: ["preflight cached"], exchanges: [], contacts };
  }
  const { verdict, step, violations } = diagnoseAndFix(exchange);
  const name = violations[0]?.webkit ?? null;
  const ours = [{ verdict, step, name }];
  return {
    case: one,
    theirs,
    ours,
    difference: differs(verdict, violations[0], theirs),
    notes: [],
    exchanges: [exchange],
    contacts,
  };
}

/**
 * A script's own condition whose preflight is cached looks like the browser's revalidation of its own cache, and a 304 to that needs no
 * header. Only the outcome tells the two apart, which is what is compared here.
 */
function looksRevalidated(hop: Hop, { headers }: Case): boolean {
  return headers.some(([name]) => /^if-/i.test(name)) && hop.preflight === null && isRevalidation(hop);
}

function differs(
  verdict: string,
  first: { readonly webkit: string | null; readonly rule: string; readonly wanted: string } | undefined,
  theirs: { readonly verdict: string; readonly name: string | null },
): Told["difference"] {
  // What ends a request without a word is a rule of redirects all the same.
  const said =
    theirs.verdict === "failed" && verdict === "blocked" && first?.webkit === null ? "blocked" : theirs.verdict;
  if (verdict !== said) return "verdict";
  if (verdict !== "blocked") return null;
  if (first?.rule === "header-not-allowed") return namesOneOf(first.wanted, theirs.name ?? "") ? null : "name";
  return plain(first?.webkit ?? null) === plain(theirs.name) ? null : "name";
}

/** WebKit names one of the headers that are not allowed; which one is a matter of its tables. */
function namesOneOf(missing: string, sentence: string): boolean {
  const named = /^Request header field (.+) is not allowed by Access-Control-Allow-Headers\.$/.exec(sentence)?.[1];
  return missing.split(", ").includes(named?.toLowerCase() ?? "");
}

/** Bytes beyond ASCII are printed in another encoding than they came in. */
function plain(sentence: string | null): string | null {
  return sentence?.replaceAll(/[^\u0020-\u007E]+/g, "?") ?? null;
}

function exchangeOf(one: Case, contacts: readonly Contact[], places: Places): Exchange | null {
  const hops: Hop[] = [];
  for (const [index, { place, preflight, actual }] of one.hops.entries()) {
    const of = (isPreflight: boolean): Contact | undefined =>
      contacts.find((contact) => contact.hop === index && contact.preflight === isPreflight);
    const [asked, sent] = [of(true), of(false)];
    if (!asked && !sent) break;
    hops.push({
      url: places[place] + pathOf(one, index),
      method: sent?.method ?? getHeader(asked?.headers, "access-control-request-method") ?? one.method,
      requestHeaders: sent?.headers ?? null,
      preflight: asked ? preflightOf(asked, preflight) : null,
      response: sent ? responseOf(actual) : null,
    });
  }
  const [first, ...rest] = hops;
  if (!first) return null;
  return {
    id: keyOf(one),
    browser: "webkit",
    origin: one.from === "page" ? places.page : "null",
    type: "xmlhttprequest",
    mode: one.mode,
    credentials: one.credentials,
    hops: [first, ...rest],
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
}

function preflightOf(asked: Contact, response: CaseResponse): Preflight {
  return { requestHeaders: asked.headers, response: responseOf(response), error: null };
}

function responseOf({ status, headers }: CaseResponse): Response {
  return { status, headers, fromCache: false };
}
