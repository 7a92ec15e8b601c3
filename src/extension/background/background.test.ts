import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FakeBrowser as Fake } from "../platform/testing-browser";
import type { Exchange } from "../../engine/fetch/exchange";
import type { ExchangeSource } from "../../session/source";

/** The whole background, with a fake browser at its edge, and the clock in our hands. */

const { FakeBrowser, IN_A_PAGE } = await import("../platform/testing-browser");
let browser: Fake = new FakeBrowser();

vi.mock("webextension-polyfill", () => ({
  get default() {
    return browser.api;
  },
}));

const APP = "https://app.example/";
const PAGE = "https://app.example";
const API = "https://api.example/items";

/** Longer than it takes until events pass straight through, and than panels are left alone. */
const settle = () => vi.advanceTimersByTimeAsync(5000);

async function start(): Promise<void> {
  vi.resetModules();
  await browser.startBackground(() => import("./background"));
}

/** Ends the background and starts it again, as both browsers do. */
async function restart(): Promise<void> {
  browser.endBackground();
  await start();
}

interface Panel {
  /** What the panel shows by now. */
  readonly exchanges: Map<string, Exchange>;
  readonly updates: { readonly cleared: boolean; readonly recording: Record<string, boolean> }[];
  readonly feed: ExchangeSource;
}

async function openDevTools(tab: number): Promise<Panel & { close(): void }> {
  const { announceDevTools } = await import("../platform/devtools");
  announceDevTools(tab);
  const { createFeed } = await import("../platform/feed");
  const exchanges = new Map<string, Exchange>();
  const updates: Panel["updates"] = [];
  const feed = createFeed(tab);
  feed.subscribe(({ records, left, cleared, recording }) => {
    if (cleared) exchanges.clear();
    if (left) for (const id of exchanges.keys()) if (!left.includes(id)) exchanges.delete(id);
    for (const { exchange } of records) exchanges.set(exchange.id, exchange);
    updates.push({ cleared, recording: { ...recording } });
  });
  await settle();
  return { exchanges, updates, feed, close: () => browser.closePages("devtools") };
}

const outcomes = ({ exchanges }: Panel) =>
  [...exchanges.values()].map(({ hops: [{ url }], outcome }) => `${url} ${outcome}`);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("location", { protocol: "chrome-extension:" });
  browser = new FakeBrowser();
  browser.openTab(1, APP);
  await start();
  await settle();
});

afterEach(() => {
  // A page that stayed open would go on with the next test's background.
  browser.closePages("trials");
  browser.endBackground();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("listening", () => {
  test("goes on while a DevTools is open, and only then", async () => {
    expect(browser.networkListeners()).toBe(0);
    const panel = await openDevTools(1);
    expect(browser.networkListeners()).toBe(7);
    expect(browser.scripts.size).toBe(1);
    panel.close();
    await settle();
    expect(browser.networkListeners()).toBe(0);
    expect(browser.scripts.size).toBe(0);
  });

  test("is there at once when an event wakes the background", async () => {
    await openDevTools(1);
    await restart();
    expect(browser.networkListeners()).toBe(7);
  });

  test("goes on without any DevTools for a person who wants it always", async () => {
    const { changeSettings } = await import("../platform/settings");
    await changeSettings({ record: "always" });
    await settle();
    expect(browser.networkListeners()).toBe(7);
    await changeSettings({ record: "devtools" });
    await settle();
    expect(browser.networkListeners()).toBe(0);
  });
});

describe("what a panel is told", () => {
  test("is every request of its tab with its outcome, and none of another tab", async () => {
    browser.openTab(2, "https://other.example/");
    const panel = await openDevTools(1);
    browser.fetch(1, "a", `${API}/1`, false);
    browser.fetch(1, "b", `${API}/2`, true);
    browser.fetch(2, "c", `${API}/3`, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API}/1 blocked`, `${API}/2 delivered`]);
  });

  test("outlives the background: the panel asks again from what it has seen", async () => {
    const panel = await openDevTools(1);
    browser.fetch(1, "a", `${API}/1`, false);
    await settle();
    await restart();
    browser.fetch(1, "b", `${API}/2`, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API}/1 blocked`, `${API}/2 blocked`]);
  });

  test("is nothing of a paused tab, and nothing that was there when the person clears the list", async () => {
    const panel = await openDevTools(1);
    panel.feed.pause(true);
    await settle();
    browser.fetch(1, "a", `${API}/1`, false);
    await settle();
    expect(outcomes(panel)).toEqual([]);
    panel.feed.pause(false);
    await settle();
    browser.fetch(1, "b", `${API}/2`, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API}/2 blocked`]);
    panel.feed.clear();
    await settle();
    expect(outcomes(panel)).toEqual([]);
  });

  test("starts anew with another page, unless the person keeps the list", async () => {
    const navigate = () =>
      browser.network("onHeadersReceived", 1, { requestId: "n", url: APP, type: "main_frame", statusCode: 200 });
    const panel = await openDevTools(1);
    browser.fetch(1, "a", `${API}/1`, false);
    await settle();
    panel.feed.keep(true);
    await settle();
    navigate();
    await settle();
    expect(outcomes(panel)).toHaveLength(1);
    panel.feed.keep(false);
    await settle();
    navigate();
    await settle();
    expect(outcomes(panel)).toEqual([]);
  });

  test("includes what the page's own policy kept back, by the report of the script in the page, which gets a receipt", async () => {
    const panel = await openDevTools(1);
    const refusal = { by: "csp", url: API, at: Date.now(), type: "xmlhttprequest", origin: "https://app.example" };
    const report = {
      type: "page",
      id: "r1",
      timings: [],
      refusals: [{ ...refusal, directive: "connect-src", source: null }],
    };
    for (let round = 0; round < 2; round += 1) {
      const receipt = browser.report(1, report);
      await settle();
      expect(await receipt).toBe(true);
    }
    expect([...panel.exchanges.values()].map(({ interception }) => interception?.by)).toEqual(["csp"]);
  });

  test("is not changed by messages that are none of ours", async () => {
    const panel = await openDevTools(1);
    browser.fetch(1, "a", API, false);
    await settle();
    const port = browser.connect("panel");
    for (const message of [
      null,
      "clear",
      { type: "clear" },
      { type: "clear", tab: "1" },
      { type: "unknown", tab: 1 },
    ]) {
      port.postMessage(message);
    }
    const stranger = browser.connect("panel", { id: "another extension" });
    stranger.postMessage({ type: "clear", tab: 1 });
    expect(await browser.report(1, { type: "page", id: 1 })).toBeUndefined();
    await settle();
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });
});

describe("the toolbar icon", () => {
  test("counts what was blocked, and its tooltip what failed as well", async () => {
    await openDevTools(1);
    browser.fetch(1, "a", `${API}/1`, false);
    const refused = { requestId: "b", url: `${API}/2` };
    browser.network("onBeforeRequest", 1, refused);
    browser.network("onErrorOccurred", 1, { ...refused, error: "net::ERR_CONNECTION_REFUSED" });
    await settle();
    expect(browser.badges.get(1)).toBe("1");
    expect(browser.titles.get(1)).toBe("CORS Why: 1 blocked, 1 failed");
  });
});

describe("the session store", () => {
  const text = () => JSON.stringify([...browser.areas.session.values]);

  test("has nothing that a private tab requested, whatever happens", async () => {
    browser.openTab(3, "https://diary.example/", true);
    const panel = await openDevTools(3);
    browser.fetch(3, "a", "https://api.diary.example/", false);
    await settle();
    expect(outcomes(panel)).toEqual(["https://api.diary.example/ blocked"]);
    expect(panel.updates.at(-1)?.recording).toMatchObject({ isPrivate: true });
    expect(text()).not.toContain("diary.example");
  });

  test("has nothing of a tab that was closed", async () => {
    await openDevTools(1);
    browser.fetch(1, "a", API, false);
    await settle();
    expect(text()).toContain(API);
    browser.closeTab(1);
    await settle();
    expect(text()).not.toContain(API);
  });

  test("does not keep the background from starting, whatever lies in it", async () => {
    const panel = await openDevTools(1);
    browser.areas.session.values.set("record:1:e9", "no JSON");
    browser.areas.session.values.set("of somebody else", 7);
    await restart();
    await settle();
    browser.fetch(1, "a", API, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });
});

describe("a fix that is tried in a tab", () => {
  const rule = {
    url: API,
    initiator: PAGE,
    method: null,
    set: { "Access-Control-Allow-Origin": PAGE },
    remove: [],
  };

  test("holds while its panel is there", async () => {
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(1)([rule]);
    await settle();
    await set;
    expect(browser.rules.map(({ condition }) => condition.tabIds)).toEqual([[1], [1]]);
    expect(browser.rules.map(({ condition }) => condition.urlFilter)).toEqual([`|${API}|`, `|${API}#`]);
    browser.closePages("trials");
    await settle();
    expect(browser.rules).toEqual([]);
  });

  test("is gone when its panel was closed while the background slept", async () => {
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(1)([rule]);
    await settle();
    await set;
    browser.endBackground();
    browser.closePages("trials");
    expect(browser.rules).toHaveLength(2);
    await start();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(browser.rules).toEqual([]);
  });

  test("holds again after the background has slept, as long as its panel is there", async () => {
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(1)([rule]);
    await settle();
    await set;
    await restart();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(browser.rules).toHaveLength(2);
  });

  test("ends when the tab shows another site, and not when the page is loaded again", async () => {
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(1)([rule]);
    await settle();
    await set;
    browser.navigate(1, `${PAGE}/again`);
    await settle();
    expect(browser.rules).toHaveLength(2);
    browser.navigate(1, "https://elsewhere.example/");
    await settle();
    expect(browser.rules).toEqual([]);
  });

  test.each([
    ["a pattern in its URL", { ...rule, url: "https://api.example/*" }],
    ["a user name in its URL", { ...rule, url: "https://*@api.example/a" }],
    ["an origin that is allowed and not the page's", { ...rule, set: { "Access-Control-Allow-Origin": "*" } }],
    ["another header than those of CORS", { ...rule, set: { "Content-Security-Policy": "" } }],
    ["one that takes such a header away", { ...rule, remove: ["Content-Security-Policy"] }],
  ])("is not set with %s", async (_, hostile) => {
    const port = browser.connect("trials");
    port.postMessage({ tab: 1, number: 1, rules: [hostile] });
    await settle();
    expect(browser.rules).toEqual([]);
  });

  test("is not set for another tab than the panel's own", async () => {
    const port = browser.connect("trials");
    port.postMessage({ tab: 1, number: 1, rules: [rule] });
    port.postMessage({ tab: 2, number: 2, rules: [rule] });
    await settle();
    expect(browser.rules.map(({ condition }) => condition.tabIds)).toEqual([[1], [1]]);
  });

  test("says what the browser has against it", async () => {
    browser.api.declarativeNetRequest.updateSessionRules = async () => {
      throw new Error("no such filter");
    };
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(1)([rule]);
    const said = expect(set).rejects.toThrow("no such filter");
    await settle();
    await said;
  });
});

describe("a script in a page", () => {
  test("can set no rules", async () => {
    const port = browser.connect("trials", IN_A_PAGE);
    port.postMessage({
      tab: 1,
      number: 1,
      rules: [{ url: API, initiator: PAGE, method: null, set: { "Access-Control-Allow-Origin": PAGE }, remove: [] }],
    });
    await settle();
    expect(browser.rules).toEqual([]);
  });

  test("can read no recording, and clear none", async () => {
    const panel = await openDevTools(1);
    browser.fetch(1, "a", API, false);
    await settle();
    const heard: unknown[] = [];
    const port = browser.connect("panel", IN_A_PAGE);
    port.onMessage.addListener((message: unknown) => void heard.push(message));
    port.postMessage({ type: "subscribe", tab: 1, since: 0 });
    port.postMessage({ type: "clear", tab: 1 });
    await settle();
    expect(heard).toEqual([]);
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });
});
