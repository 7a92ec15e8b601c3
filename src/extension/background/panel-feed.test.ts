import { describe, expect, test, vi } from "vitest";
import { APP, API, settle, restart, openDevTools, outcomes, stage, useBackground } from "./testing-background";

vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

useBackground();

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
