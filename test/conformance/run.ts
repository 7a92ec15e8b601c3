import type { Frame } from "puppeteer-core";

import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { getHeader } from "../../src/engine/fetch/headers";
import { extensionDir } from "../../scripts/build";
import { type BrowserKind, type BrowserSession, launch } from "../support/browser";
import { askAll, type Got } from "./ask";
import { type CaseResponse, type Case, keyOf, pathOf, type Places } from "./case";
import { checkToo, type Unlike } from "./check";
import { compare, type Told } from "./compare";
import { generate } from "./generate";
import { oracleOf, type Oracle } from "./oracle";
import { Recording } from "./recording";
import { type CaseServer, REPEATED, startCaseServer } from "./server";
import { comes } from "../support/patience";
import { type Repeat, withUntoldLines } from "./untold-lines";

/** A browser that can be asked cases. */
export interface Asker {
  /** Where its servers are. */
  readonly places: Places;
  /** Asks the cases of these indexes, and compares; `onBatch` hears of each batch as it is done. */
  run(seed: number, indexes: readonly number[], onBatch?: (told: readonly Told[]) => void): Promise<Told[]>;
  /** Asks these cases as they stand, so many at a time, and compares. */
  ask(cases: readonly Case[], atOnce?: number): Promise<Told[]>;
  /** Sends what was told of once more without a browser, and gives what came out otherwise. */
  check(told: readonly Told[]): Promise<readonly Unlike[]>;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly browser: BrowserKind;
  /** Where the built extension is; the project's own build unless told. */
  readonly extension?: string;
}

const BATCH = 100;
const AT_ONCE = 20;
/**
 * Chromium has six connections to a server, and a redirect keeps its own until the next hop's preflight has a response. As many as that
 * at once, from one server to the other and back, would wait for each other for ever (seen in 156).
 */
export const FEW_AT_ONCE = 5;
const TOGETHER = 60;

const SIMPLE = {
  from: "page",
  by: "fetch",
  method: "GET",
  headers: [],
  body: null,
  mode: "cors",
  cache: "default",
} as const;

/** A browser with the extension and an open DevTools, and servers, ready to be asked random cases. */
export class Conformance implements Asker {
  readonly #session: BrowserSession;
  readonly #server: CaseServer;
  readonly #oracle: Oracle;
  readonly #recording: Recording;

  private constructor(session: BrowserSession, server: CaseServer, oracle: Oracle, recording: Recording) {
    this.#session = session;
    this.#server = server;
    this.#oracle = oracle;
    this.#recording = recording;
  }

  static async start({ browser, extension = extensionDir(browser) }: RunOptions): Promise<Conformance> {
    const server = await startCaseServer();
    const session = await launch(browser, { extensionDir: extension });
    try {
      // The page comes first: a busy Firefox takes DevTools to a new page when that page has long begun to ask, and loses
      // what it asked before.
      await session.page.goto(`${server.places.page}/`);
      await session.page.evaluate(async (far) => {
        await fetch(`${far}/cookie`, { credentials: "include" });
      }, server.places.far);
      const panel = await session.openPanel();
      const collectGarbage = session.kind === "firefox" ? session.collectGarbage : () => Promise.resolve();
      const recording = new Recording(panel, collectGarbage);
      await comes(async () => {
        await session.page.evaluate((url) => fetch(url).catch(() => null), server.places.near + REPEATED);
        return recording.tellsLinesOf(REPEATED);
      });
      return new Conformance(session, server, await oracleOf(session), recording);
    } catch (error) {
      await session.close();
      await server.close();
      throw error;
    }
  }

  /** Asks the cases of these indexes, and compares; `onBatch` hears of each batch as it is done. */
  async run(
    seed: number,
    indexes: readonly number[],
    onBatch: (told: readonly Told[]) => void = () => undefined,
  ): Promise<Told[]> {
    const all: Told[] = [];
    for (let at = 0; at < indexes.length; at += BATCH) {
      const batch = indexes.slice(at, at + BATCH).map((index) => generate(seed, index, this.#server.places));
      const told = [...(await this.ask(batch)), ...(await this.ask(batch.filter(({ again }) => again)))];
      onBatch(told);
      all.push(...told);
    }
    return all;
  }

  /** Where this one's servers are. */
  get places(): Places {
    return this.#server.places;
  }

  /** What the browser has logged about each case, by the cases' keys. */
  get messages(): ReadonlyMap<string, readonly string[]> {
    return this.#oracle.messages;
  }

  /** Asks these cases as they stand, each once and so many at a time, and compares. */
  async ask(cases: readonly Case[], atOnce = AT_ONCE): Promise<Told[]> {
    const all: Told[] = [];
    for (let at = 0; at < cases.length; at += BATCH)
      all.push(...(await this.#round(cases.slice(at, at + BATCH), atOnce)));
    return all;
  }

  async #round(cases: readonly Case[], atOnce: number): Promise<Told[]> {
    this.#server.expect(cases);
    await this.#recording.clear();
    const outcomes = await this.#ask(cases, atOnce);
    const failed = [...outcomes].filter(([one, { outcome }]) => outcome === "rejected" && one.mode === "cors");
    const asked = failed.filter(([one]) => this.#server.contacts(one).at(-1)?.preflight === true);
    const reasons = await this.#oracle.take(
      failed.map(([one]) => keyOf(one)),
      asked.map(([one]) => keyOf(one)),
    );
    const reached = cases.filter((one) => this.#server.contacts(one).length > 0);
    const exchanges = await this.#recording.exchanges(reached.map(keyOf), (key) => this.#repeats(key, reached));
    return cases.map((one) => {
      const key = keyOf(one);
      const got: Got = outcomes.get(one) ?? { outcome: "refused", type: "" };
      const recorded = exchanges.get(key) ?? [];
      const facts = { got, reason: reasons.get(key) ?? null, contacts: this.#server.contacts(one) };
      const told = compare(one, { ...facts, exchanges: recorded }, this.#session.kind);
      if (told.difference === null) return told;
      const whole = recorded.map((exchange) => withUntoldLines(exchange, this.#repeats(key, reached)));
      if (whole.every((exchange, index) => exchange === recorded[index])) return told;
      const again = compare(one, { ...facts, exchanges: whole }, this.#session.kind);
      return { ...again, notes: ["untold", ...again.notes] };
    });
  }

  #repeats(key: string, cases: readonly Case[]): readonly Repeat[] {
    const one = cases.find((candidate) => keyOf(candidate) === key);
    // What can't be read is not judged.
    if (one?.mode !== "cors") return [];
    return this.#server.contacts(one).flatMap(({ hop, preflight }): Repeat[] => {
      const responses = one.hops[hop];
      const { headers = [] } = (preflight ? responses?.preflight : responses?.actual) ?? {};
      const lines = headers.filter(([name]) => name.toLowerCase() === "access-control-allow-origin");
      return lines.length > 1 ? [{ hop, preflight, lines }] : [];
    });
  }

  /** The page and its sandboxed frame ask at the same time. */
  async #ask(cases: readonly Case[], atOnce: number): Promise<ReadonlyMap<Case, Got>> {
    const { page } = this.#session;
    const sandbox = page.frames().find((frame) => frame !== page.mainFrame());
    if (!sandbox) throw new Error("The page has no sandboxed frame");
    const askIn = async (frame: Frame, asked: readonly Case[]): Promise<(readonly [Case, Got])[]> => {
      const requests = asked.map((one) => requestOf(one, this.#server.places));
      const got = await frame.evaluate(askAll, requests, atOnce);
      return asked.map((one, index) => [one, got[index] ?? { outcome: "refused", type: "" }] as const);
    };
    const parts = await Promise.all([
      askIn(
        page.mainFrame(),
        cases.filter(({ from }) => from === "page"),
      ),
      askIn(
        sandbox,
        cases.filter(({ from }) => from === "sandbox"),
      ),
    ]);
    return new Map(parts.flat());
  }

  /**
   * Asks one address many times at once, with cookies and without, where the response is good only without. Gives what was
   * recorded and diagnosed of each kind: `blocked: blocked` is an outcome and a verdict.
   */
  async runTogether(): Promise<{ readonly with: readonly string[]; readonly without: readonly string[] }> {
    const allowed: CaseResponse = { status: 200, headers: [["Access-Control-Allow-Origin", "*"]] };
    const hops = [{ place: "near", preflight: allowed, actual: allowed }] as const;
    const one: Case = { ...generate(0, 0, this.#server.places), ...SIMPLE, hops };
    this.#server.expect([one]);
    await this.#recording.clear();
    const requests = Array.from({ length: TOGETHER }, (_, at) => ({
      ...requestOf(one, this.#server.places),
      credentials: at % 3 === 0 ? ("include" as const) : ("omit" as const),
    }));
    await this.#session.page.evaluate(askAll, requests, TOGETHER);
    const exchanges = await this.#recording.ended(keyOf(one), TOGETHER);
    const outcomes = (cookies: boolean): string[] => {
      const kind = exchanges.filter(({ hops }) => (getHeader(hops[0].requestHeaders, "cookie") !== null) === cookies);
      return [
        ...new Set(kind.map((exchange) => `${exchange.outcome}: ${diagnoseAndFix(exchange).verdict}`)),
      ].toSorted();
    };
    return { with: outcomes(true), without: outcomes(false) };
  }

  check(told: readonly Told[]): Promise<readonly Unlike[]> {
    return checkToo(this.#server, told, this.#session.kind);
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.#server.close();
  }
}

function requestOf(one: Case, places: Places) {
  const { by, method, headers, body, mode, credentials, cache, hops } = one;
  return { by, method, headers, body, mode, credentials, cache, url: places[hops[0].place] + pathOf(one, 0) };
}
