import { describe, expect, test, vi } from "vitest";
import { API, settle, start, restart, openDevTools, outcomes, stage, useBackground } from "./testing-background";

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
