import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeBrowser, IN_A_PAGE } from "./testing-browser";
import type { PanelsListener } from "./panels";

const stage = { browser: new FakeBrowser() };
vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

/** A background that notes what it hears of its pages. */
async function listening() {
  const heard: string[] = [];
  const pages: Parameters<PanelsListener["ask"]>[1][] = [];
  const note = (request: object): void => void heard.push(JSON.stringify(Object.values(request)));
  const { listenToPanels } = await import("./panels");
  const { isOpen } = listenToPanels({
    record: note,
    ask(request, page) {
      note(request);
      pages.push(page);
    },
    clear: note,
    pause: note,
    keep: note,
    look: note,
    allow: note,
    lines: note,
    stop: (tab) => heard.push(`stop ${tab}`),
    gone: (page) => heard.push(pages.includes(page) ? "panel gone" : "gone"),
  });
  const connect = async (messages: readonly unknown[], sender?: unknown) => {
    const port = stage.browser.connect("page", sender);
    const told: unknown[] = [];
    port.onMessage.addListener((message: unknown) => told.push(message));
    for (const message of messages) port.postMessage(message);
    await settle();
    return { port, told };
  };
  return { heard, pages, isOpen, connect };
}

/** Messages come a moment after they were posted. */
const settle = () => new Promise((resolve) => void setTimeout(resolve));

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "chrome-extension:" });
  stage.browser = new FakeBrowser();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("a page of ours", () => {
  test("is heard in all that it may say, and in nothing else", async () => {
    const { heard, connect } = await listening();
    const lines = { url: "https://api.example/", method: "GET", preflight: false, lines: [["A", "b"]] };
    await connect([
      { type: "record", tab: 1 },
      { type: "ask", tab: 1, since: 3 },
      { type: "clear", tab: 1 },
      { type: "pause", tab: 1, isPaused: true },
      { type: "keep", isKept: true },
      { type: "look", tab: 1 },
      { type: "allow" },
      { type: "lines", tab: 1, ...lines },
      { type: "clear" },
      { type: "stop", tab: 1 },
      "clear",
    ]);
    expect(heard).toEqual([
      '["record",1]',
      '["ask",1,3]',
      '["clear",1]',
      '["pause",1,true]',
      '["keep",true]',
      '["look",1]',
      '["allow"]',
      '["lines",1,"https://api.example/","GET",false,[["A","b"]]]',
    ]);
  });

  test("speaks for the tab that it first named, and for no other", async () => {
    const { heard, connect } = await listening();
    await connect([
      { type: "ask", tab: 1, since: 0 },
      { type: "clear", tab: 2 },
      { type: "clear", tab: 1 },
    ]);
    expect(heard).toEqual(['["ask",1,0]', '["clear",1]']);
  });

  test("is told by text what is new, and by which background", async () => {
    const { pages, connect } = await listening();
    const { told } = await connect([{ type: "ask", tab: 1, since: 0 }]);
    pages[0]?.send({ last: 7 } as never);
    pages[0]?.ask(true);
    await settle();
    expect(told).toMatchObject([{ type: "awake" }, '{"last":7}', { type: "log", isWanted: true }]);
  });

  test("is told of when it is closed", async () => {
    const { heard, connect } = await listening();
    const { port } = await connect([{ type: "ask", tab: 1, since: 0 }]);
    port.disconnect();
    await settle();
    expect(heard.at(-1)).toBe("panel gone");
  });
});

test.each([{ sender: IN_A_PAGE }, { sender: { id: "another extension" } }])(
  "whoever is no page of ours is neither heard nor told anything: $sender.id",
  async ({ sender }) => {
    const { heard, connect } = await listening();
    const { told } = await connect([{ type: "clear", tab: 1 }], sender);
    expect([heard, told]).toEqual([[], []]);
  },
);

test("DevTools of a tab is open until the last page that said so is closed", async () => {
  const { heard, isOpen, connect } = await listening();
  expect(isOpen(1)).toBe(false);
  const old = await connect([{ type: "record", tab: 1 }]);
  const { port } = await connect([{ type: "record", tab: 1 }]);
  const panel = await connect([{ type: "ask", tab: 1, since: 0 }]);
  for (const one of [old.port, panel.port]) one.disconnect();
  await settle();
  expect(isOpen(1)).toBe(true);
  expect(heard).not.toContain("stop 1");
  port.disconnect();
  await settle();
  expect(isOpen(1)).toBe(false);
  expect(heard.at(-1)).toBe("stop 1");
});

test("the background calls its pages, and nothing fails where there are none", async () => {
  const { callPages } = await import("./panels");
  const called: unknown[] = [];
  stage.browser.onMessage.addListener((message: unknown) => called.push(message));
  await callPages();
  expect(called).toMatchObject([{ type: "awake" }]);
  stage.browser.api.runtime.sendMessage = () => Promise.reject(new Error("Receiving end does not exist"));
  await expect(callPages()).resolves.toBeUndefined();
});
