import { act } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import { diagnoseByOutcome } from "../engine/testing";
import type { Exchange } from "../engine/fetch/exchange";
import type { Diagnose } from "../session/session";
import type { FeedUpdate } from "../session/source";
import { mountPanel } from "./app";
import { testActions, testFeed } from "./testing";

/** A panel in a page, its feed and its browser in the test's hands, and what a person finds and does there. Test-only. */
export function testPanel() {
  const actions = testActions();
  const state = { feed: testFeed(), unmount: () => {} };
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  beforeEach(() => vi.clearAllMocks());
  afterEach(() => {
    state.unmount();
    document.body.replaceChildren();
  });
  return {
    actions,
    /** The feed of the panel that was mounted last. */
    feed: () => state.feed,
    mount(diagnose: Diagnose = diagnoseByOutcome) {
      state.feed = testFeed();
      const root = document.body.appendChild(document.createElement("div"));
      void act(() => {
        state.unmount = mountPanel(root, state.feed, actions, diagnose);
      });
    },
    send: (exchanges: readonly Exchange[], rest?: Partial<FeedUpdate>) => act(() => state.feed.send(exchanges, rest)),
    find,
    all,
    text: (selector: string) => find(selector)?.textContent?.trim(),
    rows: () => all("[data-exchange]").map((row) => row.dataset["exchange"]),
    press: (key: string, on: EventTarget = document.activeElement ?? document.body) =>
      act(async () => {
        on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }),
    click: (selector: string) =>
      act(async () => {
        find(selector)?.click();
      }),
  };
}
