import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeBrowser } from "./testing-browser";

const stage = { browser: new FakeBrowser() };
vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "chrome-extension:" });
  stage.browser = new FakeBrowser();
  stage.browser.openTab(1, "https://app.example/");
  stage.browser.openTab(2, "https://other.example/");
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("the script in pages", () => {
  test("is put into the tab that is recorded at once, and into pages that open later once", async () => {
    const { startObserving } = await import("./observers");
    await startObserving(1);
    await startObserving(2);
    expect(stage.browser.injected).toEqual([1, 2]);
    expect(stage.browser.scripts.size).toBe(1);
  });

  test("is put into every tab where all are recorded, and not again each time that is said", async () => {
    const { observeEverywhere } = await import("./observers");
    await observeEverywhere(false);
    await observeEverywhere(false);
    expect(stage.browser.injected).toEqual([1, 2]);
  });

  test("is put into every other tab too when all are recorded from now on, and one was before", async () => {
    const { observeEverywhere, startObserving } = await import("./observers");
    await startObserving(1);
    await observeEverywhere(true);
    expect(new Set(stage.browser.injected)).toEqual(new Set([1, 2]));
  });

  test("is not missed in a page of the browser's own, where none may run", async () => {
    const { startObserving } = await import("./observers");
    await expect(startObserving(9)).resolves.toBeUndefined();
  });

  test("is put into no more pages once nobody records, however often that is said", async () => {
    const { startObserving, stopObserving } = await import("./observers");
    await startObserving(1);
    await stopObserving();
    await stopObserving();
    expect(stage.browser.scripts.size).toBe(0);
  });
});

test("the script in pages stays where one DevTools is opened while the last other one is closed", async () => {
  const { startObserving, stopObserving } = await import("./observers");
  await startObserving(1);
  await Promise.all([stopObserving(), startObserving(2)]);
  expect(stage.browser.scripts.size).toBe(1);
  await Promise.all([startObserving(1), stopObserving()]);
  expect(stage.browser.scripts.size).toBe(0);
});

describe("what it reports", () => {
  const timing = {
    url: "https://api.example/",
    status: 200,
    readable: true,
    type: "xmlhttprequest",
    startedAt: 1,
    at: 2,
  };
  const refusal = {
    by: "csp",
    url: "https://api.example/",
    at: 3,
    type: "xmlhttprequest",
    origin: "https://app.example",
    directive: "connect-src",
    source: "https://app.example/app.js:7",
  };
  const REPORT = { type: "page", id: "r1", timings: [timing], refusals: [refusal] };

  /** Hears reports, and gives whether the pages should go on. */
  async function listening(goOn = true) {
    const { listenToObservers } = await import("./observers");
    const heard: unknown[] = [];
    listenToObservers(async (...report) => {
      heard.push(report);
      return goOn;
    });
    return heard;
  }

  test("is told with the tab and the frame that it comes from", async () => {
    const heard = await listening();
    expect(await stage.browser.report(2, REPORT)).toBe(true);
    const { by, directive, source, ...facts } = refusal;
    expect(heard).toEqual([
      [
        "r1",
        2,
        [
          { kind: "timing", tab: 2, frame: 0, ...timing },
          {
            kind: "refused",
            tab: 2,
            frame: 0,
            browser: "chromium",
            ...facts,
            interception: { by, directive, source },
          },
        ],
      ],
    ]);
  });

  test("gets the reply that nobody records any more", async () => {
    await listening(false);
    expect(await stage.browser.report(1, REPORT)).toBe(false);
  });

  test("is cut where a page makes it enormous", async () => {
    const heard = await listening();
    const url = `https://api.example/${"x".repeat(100_000)}`;
    await stage.browser.report(1, {
      ...REPORT,
      timings: [{ ...timing, url }],
      refusals: [{ ...refusal, url, source: `${url}:1` }],
    });
    expect(JSON.stringify(heard).length).toBeLessThan(50_000);
    expect(JSON.stringify(heard)).toContain('"source":null');
  });

  test.each([
    { what: "another shape", message: { ...REPORT, timings: [{ url: 1 }] }, sender: {} },
    { what: "a name without end", message: { ...REPORT, id: "x".repeat(41) }, sender: {} },
    { what: "another extension", message: REPORT, sender: { id: "another extension" } },
    { what: "no tab", message: REPORT, sender: { tab: undefined } },
  ])("is not heard from $what", async ({ message, sender }) => {
    const heard = await listening();
    const replies = stage.browser.onMessage.emit(message, { id: "cors-why", tab: { id: 1 }, frameId: 0, ...sender });
    expect(replies).toEqual([undefined]);
    expect(heard).toEqual([]);
  });
});
