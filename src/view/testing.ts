/** Short ways to say an exchange, its diagnosis and a feed, for the tests of this room. */

import { type Mock, vi } from "vitest";
import type { Exchange, HeaderList, Hop, Response } from "../engine/fetch/exchange";
import type { Violation } from "../engine/fetch/violation";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { express } from "../engine/remedy/recipes/node/express";
import { nginx } from "../engine/remedy/recipes/proxies/nginx";
import { Detail } from "./detail/detail";
import { ShareDialog } from "./share/share-dialog";
import { readHarFile } from "./open/read-har";
import type { ExchangeSource, FeedUpdate, PanelActions, Recording } from "./source";

export const PAGE = "http://localhost:3000";
export const VIEWER = "https://viewer.example/";
const VIEWER_PAGE = '<script type="application/json" id="report"></script>';
export const API = "https://api.example.com";

export function response(status: number, headers: HeaderList = []): Response {
  return { status, headers, fromCache: false };
}

export function hop(patch: Partial<Hop> = {}): Hop {
  return {
    url: `${API}/users`,
    method: "GET",
    requestHeaders: [["Origin", PAGE]],
    preflight: null,
    response: response(200, [["Content-Type", "application/json"]]),
    ...patch,
  };
}

/** A GET that was blocked, unless said otherwise. */
export function exchange(id: string, patch: Partial<Exchange> = {}): Exchange {
  return {
    id,
    browser: "chromium",
    origin: PAGE,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: null,
    hops: [hop()],
    outcome: "blocked",
    error: null,
    startedAt: 0,
    endedAt: 10,
    ...patch,
  };
}

export const missingOrigin: Violation = {
  step: "response",
  hop: 0,
  rule: "allow-origin-missing",
  header: "Access-Control-Allow-Origin",
  value: null,
  wanted: PAGE,
  chromium: "MissingAllowOriginHeader",
  firefox: "CORSMissingAllowOrigin2",
};

/** Blocked for want of an allow header, with its fix, unless said otherwise. */
export function blocked(of: Exchange, patch: Partial<FullDiagnosis> = {}): FullDiagnosis {
  return {
    schema: 1,
    exchange: of.id,
    request: {
      method: of.hops[0].method,
      url: of.hops[0].url,
      origin: of.origin,
      mode: of.mode,
      credentials: of.credentials,
      type: of.type,
    },
    verdict: "blocked",
    certainty: "observed",
    step: "response",
    cause: "not-configured",
    violations: [missingOrigin],
    label: "No CORS headers at all",
    headline: `\`api.example.com\` did not allow \`${PAGE}\` to read its answer.`,
    why: "The answer has no `Access-Control-Allow-Origin` header.",
    preflightReason: "",
    evidence: [],
    browsers: { standard: "blocked", chromium: "blocked", firefox: "blocked" },
    warnings: [],
    alternatives: [],
    fix: {
      changes: [{ on: "response", hop: 0, set: { "Access-Control-Allow-Origin": PAGE, Vary: "Origin" }, remove: [] }],
      proven: { standard: true, chromium: true, firefox: true },
    },
    fixWithCookies: null,
    ...patch,
  };
}

export function allowed(of: Exchange, patch: Partial<FullDiagnosis> = {}): FullDiagnosis {
  return blocked(of, {
    verdict: "allowed",
    step: null,
    cause: null,
    violations: [],
    label: "",
    headline: "The page could read the answer.",
    why: "",
    browsers: { standard: "allowed", chromium: "allowed", firefox: "allowed" },
    fix: null,
    ...patch,
  });
}

/** Blocked exchanges are blocked, all others allowed. */
export function diagnoseByOutcome(of: Exchange): FullDiagnosis {
  return of.outcome === "blocked" ? blocked(of) : allowed(of);
}

export interface TestFeed extends ExchangeSource {
  /** Sends exchanges to the panel; the rest of the update as given. */
  send(exchanges: readonly Exchange[], rest?: Partial<FeedUpdate>): void;
  wasCleared(): boolean;
  readonly pause: Mock<ExchangeSource["pause"]>;
  readonly keep: Mock<ExchangeSource["keep"]>;
  readonly allow: Mock<ExchangeSource["allow"]>;
}

/** What the recorder says of an ordinary tab. */
export const RECORDING: Recording = {
  isOn: true,
  isPaused: false,
  isKept: false,
  sawOwnOrigin: false,
  mayWatch: true,
  isPrivate: false,
};

export function testFeed(): TestFeed {
  const listeners = new Set<(update: FeedUpdate) => void>();
  let seq = 0;
  let wasCleared = false;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      wasCleared = true;
    },
    wasCleared: () => wasCleared,
    pause: vi.fn<ExchangeSource["pause"]>(),
    keep: vi.fn<ExchangeSource["keep"]>(),
    allow: vi.fn<ExchangeSource["allow"]>(),
    send(exchanges, rest = {}) {
      const records = exchanges.map((one) => ({ seq: (seq += 1), exchange: one }));
      const usual = { left: null, dropped: 0, cleared: false, state: "recording", recording: RECORDING } as const;
      const update: FeedUpdate = { records, ...usual, ...rest };
      for (const listener of listeners) listener(update);
    },
  };
}

/** A browser that does what it is asked; files are read where the test runs. */
export function testActions() {
  return {
    reloadPage: vi.fn<PanelActions["reloadPage"]>(),
    copy: vi.fn<PanelActions["copy"]>(async () => undefined),
    viewerAddress: async () => VIEWER,
    viewerPage: async () => VIEWER_PAGE,
    readFile: vi.fn<PanelActions["readFile"]>(readHarFile),
    answer: () => Detail,
    shareDialog: () => ShareDialog,
    servers: {
      recipes: () => [express, nginx],
      favourite: vi.fn<PanelActions["servers"]["favourite"]>(() => ""),
      remember: vi.fn<PanelActions["servers"]["remember"]>(),
    },
  };
}
