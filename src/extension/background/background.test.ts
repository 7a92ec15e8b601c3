import { describe, expect, test, vi } from "vitest";
import { APP, API, settle, start, restart, openDevTools, outcomes, stage, useBackground } from "./testing-background";

vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

useBackground();

describe("listening", () => {
  test("goes on while a DevTools is open, and only then", async () => {
    expect(stage.browser.networkListeners()).toBe(0);
    const panel = await openDevTools(1);
    expect(stage.browser.networkListeners()).toBe(7);
    expect(stage.browser.scripts.size).toBe(1);
    panel.close();
    await settle();
    expect(stage.browser.networkListeners()).toBe(0);
    expect(stage.browser.scripts.size).toBe(0);
  });

  test("ends altogether while nothing is recorded and nothing tried: no tab that opens, loads or closes wakes us", () => {
    const { onCreated, onUpdated, onRemoved } = stage.browser;
    expect([onCreated, onUpdated, onRemoved].map(({ listeners }) => listeners.size)).toEqual([0, 0, 0]);
  });

  test("goes on where DevTools was closed and opened again, and its end is told last", async () => {
    const old = stage.browser.connect("devtools");
    old.postMessage({ type: "record", tab: 1 });
    await settle();
    const panel = await openDevTools(1);
    old.disconnect();
    await settle();
    stage.browser.fetch(1, "a", API, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });

  test("is there at once when an event wakes the background", async () => {
    await openDevTools(1);
    await restart();
    expect(stage.browser.networkListeners()).toBe(7);
  });

  test("ends when DevTools was closed while the background slept, and goes on where it is open", async () => {
    const panel = await openDevTools(1);
    await restart();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(stage.browser.networkListeners()).toBe(7);
    stage.browser.endBackground();
    panel.close();
    await start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(stage.browser.networkListeners()).toBe(0);
  });

  test("goes on where DevTools takes more than ten seconds to say that it is still there, with the list as it was", async () => {
    const panel = await openDevTools(1);
    stage.browser.fetch(1, "a", API, false);
    await settle();
    stage.browser.endBackground();
    const mute = vi.spyOn(stage.browser.api.runtime, "sendMessage").mockResolvedValue(undefined);
    await start();
    await vi.advanceTimersByTimeAsync(12_000);
    mute.mockRestore();
    panel.close();
    expect(outcomes(await openDevTools(1))).toEqual([`${API} blocked`]);
  });

  test("goes on without any DevTools for a person who wants it always", async () => {
    const { changeSettings } = await import("../platform/settings");
    await changeSettings({ record: "always" });
    await settle();
    expect(stage.browser.networkListeners()).toBe(7);
    await changeSettings({ record: "devtools" });
    await settle();
    expect(stage.browser.networkListeners()).toBe(0);
  });
});

describe("what a panel is told", () => {
  test("is every request of its tab with its outcome, and none of another tab", async () => {
    stage.browser.openTab(2, "https://other.example/");
    const panel = await openDevTools(1);
    stage.browser.fetch(1, "a", `${API}/1`, false);
    stage.browser.fetch(1, "b", `${API}/2`, true);
    stage.browser.fetch(2, "c", `${API}/3`, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API}/1 blocked`, `${API}/2 delivered`]);
  });

  test("outlives the background: the panel asks again from what it has seen", async () => {
    const panel = await openDevTools(1);
    stage.browser.fetch(1, "a", `${API}/1`, false);
    await settle();
    await restart();
    stage.browser.fetch(1, "b", `${API}/2`, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API}/1 blocked`, `${API}/2 blocked`]);
  });

  test("is nothing of a paused tab, and nothing that was there when the person clears the list", async () => {
    const panel = await openDevTools(1);
    panel.feed.pause(true);
    await settle();
    stage.browser.fetch(1, "a", `${API}/1`, false);
    await settle();
    expect(outcomes(panel)).toEqual([]);
    panel.feed.pause(false);
    await settle();
    stage.browser.fetch(1, "b", `${API}/2`, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API}/2 blocked`]);
    panel.feed.clear();
    await settle();
    expect(outcomes(panel)).toEqual([]);
  });

  test("starts anew with another page, unless the person keeps the list", async () => {
    const navigate = () =>
      stage.browser.network("onHeadersReceived", 1, { requestId: "n", url: APP, type: "main_frame", statusCode: 200 });
    const panel = await openDevTools(1);
    stage.browser.fetch(1, "a", `${API}/1`, false);
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

  test("is all that was recorded while DevTools was closed, also where a page's clock runs hours ahead", async () => {
    const { changeSettings } = await import("../platform/settings");
    await changeSettings({ record: "always" });
    await settle();
    stage.browser.fetch(1, "a", API, false);
    await settle();
    const at = Date.now() + 2 * 60 * 60 * 1000;
    const timing = { url: `${API}/2`, status: 200, readable: false, type: "xmlhttprequest", startedAt: at, at };
    void stage.browser.report(1, { type: "page", id: "r1", timings: [timing], refusals: [] });
    await settle();
    expect(outcomes(await openDevTools(1))).toEqual([`${API} blocked`]);
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
      const receipt = stage.browser.report(1, report);
      await settle();
      expect(await receipt).toBe(true);
    }
    expect([...panel.exchanges.values()].map(({ interception }) => interception?.by)).toEqual(["csp"]);
  });

  test("says that the page is a file that we may not read, also where DevTools missed that it came", async () => {
    stage.browser.mayReadFiles = false;
    const panel = await openDevTools(1);
    stage.browser.navigate(1, "file:///home/me/page.html");
    await settle();
    expect(panel.updates.at(-1)?.recording).toMatchObject({ isClosedFile: true });
    stage.browser.navigate(1, "https://app.example/");
    await settle();
    expect(panel.updates.at(-1)?.recording).toMatchObject({ isClosedFile: false });
  });

  test("includes how the permission for the local network stands, in the frame that requested and in its page", async () => {
    stage.browser.permissions.set(0, "granted").set(3, "denied");
    const panel = await openDevTools(1);
    const denied = { requestId: "a", url: "http://192.168.1.20/print", frameId: 3 };
    stage.browser.network("onBeforeRequest", 1, denied);
    const error = "net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS";
    stage.browser.network("onErrorOccurred", 1, { ...denied, error });
    await settle();
    expect([...panel.exchanges.values()]).toMatchObject([
      { outcome: "failed", localNetwork: { document: "denied", page: "granted" } },
    ]);
  });

  test("includes how the permission stands also where the background ended before the page could say it", async () => {
    const panel = await openDevTools(1);
    const denied = { requestId: "a", url: "http://192.168.1.20/print" };
    stage.browser.network("onBeforeRequest", 1, denied);
    const error = "net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS";
    const executeScript = vi.spyOn(stage.browser.api.scripting, "executeScript").mockReturnValue(new Promise(() => {}));
    stage.browser.network("onErrorOccurred", 1, { ...denied, error });
    await settle();
    executeScript.mockRestore();
    stage.browser.permissions.set(0, "denied");
    await restart();
    await settle();
    expect([...panel.exchanges.values()]).toMatchObject([{ localNetwork: { document: "denied", page: null } }]);
  });

  test("is not changed by messages that are none of ours", async () => {
    const panel = await openDevTools(1);
    stage.browser.fetch(1, "a", API, false);
    await settle();
    const port = stage.browser.connect("panel");
    for (const message of [
      null,
      "clear",
      { type: "clear" },
      { type: "clear", tab: "1" },
      { type: "unknown", tab: 1 },
    ]) {
      port.postMessage(message);
    }
    const stranger = stage.browser.connect("panel", { id: "another extension" });
    stranger.postMessage({ type: "clear", tab: 1 });
    expect(await stage.browser.report(1, { type: "page", id: 1 })).toBeUndefined();
    await settle();
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });
});

describe("the toolbar icon", () => {
  test("counts what was blocked, and its tooltip what failed as well", async () => {
    await openDevTools(1);
    stage.browser.fetch(1, "a", `${API}/1`, false);
    const refused = { requestId: "b", url: `${API}/2` };
    stage.browser.network("onBeforeRequest", 1, refused);
    stage.browser.network("onErrorOccurred", 1, { ...refused, error: "net::ERR_CONNECTION_REFUSED" });
    await settle();
    expect(stage.browser.badges.get(1)).toBe("1");
    expect(stage.browser.titles.get(1)).toBe("CORS Why: 1 blocked, 1 failed");
  });

  test("counts nothing any more of what was forgotten with age", async () => {
    const { changeSettings } = await import("../platform/settings");
    await changeSettings({ record: "always", history: 10 });
    await settle();
    stage.browser.openTab(2, "https://other.example/");
    stage.browser.fetch(1, "a", API, false);
    await settle();
    expect(stage.browser.badges.get(1)).toBe("1");
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    stage.browser.fetch(2, "b", API, false);
    await settle();
    expect(stage.browser.badges.get(1)).toBe("");
  });
});

describe("the session store", () => {
  const text = () => JSON.stringify([...stage.browser.areas.session.values]);

  test("has nothing that a private tab requested, whatever happens", async () => {
    stage.browser.openTab(3, "https://diary.example/", true);
    const panel = await openDevTools(3);
    stage.browser.fetch(3, "a", "https://api.diary.example/", false);
    await settle();
    expect(outcomes(panel)).toEqual(["https://api.diary.example/ blocked"]);
    expect(panel.updates.at(-1)?.recording).toMatchObject({ isPrivate: true });
    expect(text()).not.toContain("diary.example");
  });

  test("has nothing of a private window that was opened while nothing was recorded", async () => {
    stage.browser.openTab(3, "https://diary.example/", true);
    const { changeSettings } = await import("../platform/settings");
    await changeSettings({ record: "always" });
    await settle();
    stage.browser.fetch(3, "a", "https://api.diary.example/", false);
    stage.browser.fetch(1, "b", API, false);
    await settle();
    expect(text()).toContain(API);
    expect(text()).not.toContain("diary.example");
    expect(stage.browser.badges.has(3)).toBe(false);
  });

  test("has nothing of a private tab whose first request is told of before the tab is", async () => {
    const { changeSettings } = await import("../platform/settings");
    await changeSettings({ record: "always" });
    await settle();
    stage.browser.fetch(3, "a", "https://api.diary.example/", false);
    await settle();
    stage.browser.openTab(3, "https://diary.example/", true);
    await settle();
    expect(text()).not.toContain("diary.example");
    expect(stage.browser.badges.get(3) ?? "").toBe("");
  });

  test("has nothing of a tab that was closed, not even that its page had something to tell", async () => {
    await openDevTools(1);
    stage.browser.fetch(1, "a", API, false);
    const report = { type: "page", id: "told-by-1", timings: [], refusals: [] };
    void stage.browser.report(1, report);
    await settle();
    for (const one of [API, "told-by-1"]) expect(text()).toContain(one);
    stage.browser.closeTab(1);
    void stage.browser.report(1, { ...report, id: "told-later" });
    await settle();
    for (const one of [API, "told-by-1", "told-later"]) expect(text()).not.toContain(one);
  });

  test("does not keep the background from starting, whatever lies in it", async () => {
    const panel = await openDevTools(1);
    stage.browser.areas.session.values.set("record:1:e9", "no JSON");
    stage.browser.areas.session.values.set("of somebody else", 7);
    await restart();
    await settle();
    stage.browser.fetch(1, "a", API, false);
    await settle();
    expect(outcomes(panel)).toEqual([`${API} blocked`]);
  });
});
