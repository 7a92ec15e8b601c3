/** A feed and a browser, for the tests of this room. */

import { type Mock, vi } from "vitest";
import type { Exchange } from "../engine/fetch/exchange";
import { expressByHand } from "../engine/remedy/recipes/node/express-by-hand";
import { nestjs } from "../engine/remedy/recipes/node/nestjs";
import { nginx } from "../engine/remedy/recipes/proxies/nginx";
import { remediesFor } from "../engine/remedy/remedies";
import type { ExchangeSource, FeedUpdate } from "../session/source";
import { RECORDING } from "../session/testing";
import { Detail } from "./detail/detail";
import { ShareDialog } from "./share/share-dialog";
import { readHarFile } from "./open/read-har";
import type { PanelActions } from "./source";

export const VIEWER = "https://viewer.example/";
const VIEWER_PAGE = '<script type="application/json" id="report"></script>';

export interface TestFeed extends ExchangeSource {
  /** Sends exchanges to the panel; the rest of the update as given. */
  send(exchanges: readonly Exchange[], rest?: Partial<FeedUpdate>): void;
  wasCleared(): boolean;
  readonly more: Mock<ExchangeSource["more"]>;
  readonly pause: Mock<ExchangeSource["pause"]>;
  readonly keep: Mock<ExchangeSource["keep"]>;
  readonly allow: Mock<ExchangeSource["allow"]>;
}

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
    more: vi.fn<ExchangeSource["more"]>(),
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
    detail: () => Detail,
    shareDialog: () => ShareDialog,
    servers: {
      recipes: () => [expressByHand, nestjs, nginx],
      favourite: vi.fn<PanelActions["servers"]["favourite"]>(() => ""),
      remember: vi.fn<PanelActions["servers"]["remember"]>(),
    },
    remedies: () => remediesFor,
    hosts: { known: () => ({}), say: vi.fn<PanelActions["hosts"]["say"]>() },
  };
}
