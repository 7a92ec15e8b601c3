import { describe, expect, test, vi } from "vitest";
import { IN_A_PAGE } from "../platform/testing-browser";
import { PAGE, API, settle, start, restart, openDevTools, outcomes, stage, useBackground } from "./testing-background";

vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

useBackground();

describe("a fix that is tried in a tab", () => {
  const rule = {
    url: API,
    initiator: PAGE,
    method: null,
    set: { "Access-Control-Allow-Origin": PAGE },
    remove: [],
  };

  /** The panel of the first tab tries it. */
  const tryFix = async () => {
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(1)([rule]);
    await settle();
    await set;
  };

  test("holds while its panel is there", async () => {
    await tryFix();
    expect(stage.browser.rules.map(({ condition }) => condition.tabIds)).toEqual([[1], [1]]);
    expect(stage.browser.rules.map(({ condition }) => condition.urlFilter)).toEqual([`|${API}|`, `|${API}#`]);
    stage.browser.closePages("trials");
    await settle();
    expect(stage.browser.rules).toEqual([]);
  });

  test("is gone when its panel was closed while the background slept", async () => {
    await tryFix();
    stage.browser.endBackground();
    stage.browser.closePages("trials");
    expect(stage.browser.rules).toHaveLength(2);
    await start();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(stage.browser.rules).toEqual([]);
  });

  test("is gone when its tab was closed while the background slept, which wakes it", async () => {
    await tryFix();
    expect(stage.browser.onRemoved.listeners.size).toBeGreaterThan(0);
    stage.browser.endBackground();
    stage.browser.closePages("trials");
    expect(stage.browser.rules).toHaveLength(2);
    await start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(stage.browser.rules).toEqual([]);
  });

  test("is gone when the browser starts again and kept its rules, for whatever tab has that number now", async () => {
    await tryFix();
    stage.browser.endBackground();
    stage.browser.closePages("trials");
    stage.browser.closeTab(1);
    stage.browser.areas.session.values.clear();
    stage.browser.openTab(1, "https://elsewhere.example/");
    await start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(stage.browser.rules).toEqual([]);
  });

  test("holds again after the background has slept, as long as its panel is there", async () => {
    await tryFix();
    await restart();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(stage.browser.rules).toHaveLength(2);
  });

  test("ends when the tab shows another site, and not when the page is loaded again", async () => {
    await tryFix();
    stage.browser.navigate(1, `${PAGE}/again`);
    await settle();
    expect(stage.browser.rules).toHaveLength(2);
    stage.browser.navigate(1, "https://elsewhere.example/");
    await settle();
    expect(stage.browser.rules).toEqual([]);
  });

  test.each([
    ["a pattern in its URL", { ...rule, url: "https://api.example/*" }],
    ["a user name in its URL", { ...rule, url: "https://*@api.example/a" }],
    ["an origin that is allowed and not the page's", { ...rule, set: { "Access-Control-Allow-Origin": "*" } }],
    ["another header than those of CORS", { ...rule, set: { "Content-Security-Policy": "" } }],
    ["one that takes such a header away", { ...rule, remove: ["Content-Security-Policy"] }],
  ])("is not set with %s, and the panel hears of it", async (_, hostile) => {
    const { createTrialSetter } = await import("../platform/trials");
    const said = expect(createTrialSetter(1)([hostile])).rejects.toThrow("This fix can't be tried");
    await settle();
    await said;
    expect(stage.browser.rules).toEqual([]);
  });

  test("is looked for in Firefox only once there was one: from then on Firefox looks at each request", async () => {
    stage.browser.endBackground();
    vi.stubGlobal("location", { protocol: "moz-extension:" });
    await start();
    const asked = vi.spyOn(stage.browser.api.declarativeNetRequest, "getSessionRules");
    stage.browser.navigate(1, "https://elsewhere.example/");
    stage.browser.closeTab(1);
    await settle();
    expect(asked).not.toHaveBeenCalled();
    const { createTrialSetter } = await import("../platform/trials");
    const set = createTrialSetter(2)([rule]);
    await settle();
    await set;
    stage.browser.closeTab(2);
    await settle();
    expect(stage.browser.rules).toEqual([]);
  });

  test("is not set for another tab than the panel's own", async () => {
    const port = stage.browser.connect("trials");
    port.postMessage({ tab: 1, number: 1, rules: [rule] });
    port.postMessage({ tab: 2, number: 2, rules: [rule] });
    await settle();
    expect(stage.browser.rules.map(({ condition }) => condition.tabIds)).toEqual([[1], [1]]);
  });

  test("says what the browser has against it", async () => {
    stage.browser.api.declarativeNetRequest.updateSessionRules = async () => {
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
    const port = stage.browser.connect("trials", IN_A_PAGE);
    port.postMessage({
      tab: 1,
      number: 1,
      rules: [{ url: API, initiator: PAGE, method: null, set: { "Access-Control-Allow-Origin": PAGE }, remove: [] }],
    });
    await settle();
    expect(stage.browser.rules).toEqual([]);
  });

  test("can read no recording, and clear none", async () => {
    const panel = await openDevTools(1);
    stage.browser.fetch(1, "a", API, false);
    await settle();
    const heard: unknown[] = [];
    const port = stage.browser.connect("panel", IN_A_PAGE);
    port.onMessage.addListener((message: unknown) => void heard.push(message));
    port.postMessage({ type: "ask", tab: 1, since: 0 });
    port.postMessage({ type: "clear", tab: 1 });
    await settle();
    expect(heard).toEqual([]);
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });
});
