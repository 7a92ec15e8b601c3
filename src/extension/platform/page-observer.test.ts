import { describe, expect, test, vi } from "vitest";
import { HOUR, type Said, page, usePageObserver } from "./testing-page-observer";

usePageObserver();

describe("a page", () => {
  const TIMES = { start: 1, end: 2, now: 3 };
  const urls = (said: readonly Said[]) => said.map(({ timings }) => timings.map(({ url }) => url.slice(-1)).join(""));

  test("says at once what it sees, and what comes until that was heard in one message", async () => {
    const said: Said[] = [];
    const receipts: ((isWanted: boolean) => void)[] = [];
    const { ask } = await page((message) => {
      said.push(message);
      return new Promise((resolve) => receipts.push(resolve));
    });
    for (const name of ["a", "b", "c"]) ask(`https://api.example/${name}`, TIMES);
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said)).toEqual(["a"]);
    receipts.shift()?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said)).toEqual(["a", "bc"]);
  });

  test("tells of its requests also where its own code fails at saying what it sees of them", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => said.push(message) > 0);
    const wrappedJSObject = {
      get responseStatus(): number {
        throw new Error("the page's own");
      },
    };
    ask("https://api.example/a", TIMES, { responseStatus: 200, wrappedJSObject });
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said)).toEqual(["a"]);
  });

  test("says what is left when it is left itself, heard or not", async () => {
    const said: Said[] = [];
    const { ask, leave } = await page((message) => {
      said.push(message);
      return new Promise(() => undefined);
    });
    for (const name of ["a", "b"]) ask(`https://api.example/${name}`, TIMES);
    leave();
    expect(urls(said)).toEqual(["a", "b"]);
  });

  test("says the same again, by the same name, to a background that did not hear it", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => {
      said.push(message);
      return said.length < 3 ? undefined : true;
    });
    ask("https://api.example/a", TIMES);
    await vi.advanceTimersByTimeAsync(2000);
    expect(urls(said)).toEqual(["a", "a", "a"]);
    expect(new Set(said.map(({ id }) => id)).size).toBe(1);
  });

  test("goes on with the next when one was heard, however late the answer comes", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => {
      said.push(message);
      await new Promise((resolve) => {
        setTimeout(resolve, 8000);
      });
      return true;
    });
    for (const name of ["a", "b"]) ask(`https://api.example/${name}`, TIMES);
    await vi.advanceTimersByTimeAsync(8000);
    expect(urls(said)).toContain("b");
    const times = said.length;
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(said.filter(({ id }) => id === said.at(-1)?.id).length).toBeLessThan(times);
  });

  test("tells of what comes after a time in which nobody heard it", async () => {
    const said: Said[] = [];
    let isDeaf = true;
    const { ask } = await page(async (message) => {
      said.push(message);
      return isDeaf ? undefined : true;
    });
    ask("https://api.example/a", TIMES);
    await vi.advanceTimersByTimeAsync(HOUR);
    const times = said.length;
    isDeaf = false;
    ask("https://api.example/b", TIMES);
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said).slice(times)).toEqual(["b"]);
  });

  test("leaves a page alone that outlives the extension", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => {
      said.push(message);
      delete (chrome.runtime as { id?: string }).id;
      throw new Error("Extension context invalidated.");
    });
    ask("https://api.example/a", TIMES);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(urls(said)).toEqual(["a"]);
    expect(globalThis.corsWhyObserves).toBe(false);
  });
});

describe("a violation of the page's policy", () => {
  const violationOf = (url: string, isTrusted: boolean) => ({
    isTrusted,
    blockedURI: url,
    effectiveDirective: "connect-src",
    disposition: "enforce",
    originalPolicy: "connect-src 'self'",
    sourceFile: "https://app.example/app.js",
    lineNumber: 3,
    timeStamp: 5,
  });

  test("is told where the browser says so, and not where the page made the event up", async () => {
    const told: string[] = [];
    const { violate } = await page(async ({ refusals }) => {
      told.push(...refusals.map(({ by, url }) => `${by}: ${url}`));
      return true;
    });
    violate(violationOf("https://bank.example/made-up", false));
    violate(violationOf("https://api.example/forbidden", true));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["csp: https://api.example/forbidden"]);
  });
});

describe("a page of Chromium with TLS", () => {
  test("tells of plain http that was kept back, and leaves what took longer to the network", async () => {
    const told: string[] = [];
    const { ask } = await page(
      async ({ refusals }) => {
        told.push(...refusals.map(({ by, url }) => `${by}: ${url}`));
        return true;
      },
      { scheme: "chrome-extension" },
    );
    const unread = { responseStatus: 0 };
    ask("http://api.example/at-once", { start: 10, end: 10, now: 11 }, unread);
    ask("http://api.example/a-step-of-the-clock", { start: 10, end: 10.1, now: 11 }, unread);
    ask("http://api.example/refused-by-its-port", { start: 10, end: 10.6, now: 11 }, unread);
    ask("http://api.example/read", { start: 10, end: 10, now: 11 });
    ask("https://api.example/tls", { start: 10, end: 10, now: 11 }, unread);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([
      "mixed-content: http://api.example/at-once",
      "mixed-content: http://api.example/a-step-of-the-clock",
    ]);
  });
});
