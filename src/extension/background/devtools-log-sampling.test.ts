import { describe, expect, test } from "vitest";
import type { HeaderList } from "../../engine/fetch/exchange";
import { type ResponseHeaders, DevToolsLogSampling } from "./devtools-log-sampling";

const TAB = 1;
/** Enough that DevTools has nothing new to say. */
const MANY = 300;

function watched() {
  const logSampling = new DevToolsLogSampling();
  const asked: boolean[] = [];
  let at = 0;
  logSampling.open(TAB, at, (isWanted) => asked.push(isWanted));
  return {
    logSampling,
    asked,
    /** So many responses, ten milliseconds apart. */
    answer(count: number, differences: Partial<ResponseHeaders> = {}) {
      for (let index = 0; index < count; index += 1) {
        at += 10;
        logSampling.note({ ...ANSWER, at, url: `https://api.example/items/${at}?q=${at}`, ...differences });
      }
    },
    leave: () => logSampling.leave(TAB, at),
  };
}

const HEADERS: HeaderList = [
  ["Content-Type", "application/json"],
  ["Access-Control-Allow-Origin", "*"],
];

const ANSWER: ResponseHeaders = {
  kind: "headers",
  request: "1",
  at: 0,
  browser: "firefox",
  tab: TAB,
  frame: 0,
  document: null,
  detached: false,
  url: "https://api.example/items/1",
  method: "GET",
  type: "xmlhttprequest",
  origin: "https://app.example",
  status: 200,
  headers: HEADERS,
  fromCache: false,
};

describe("DevTools' log of a tab", () => {
  test("is asked for from the start, however a few requests are answered", () => {
    const { asked, answer } = watched();
    answer(100);
    expect(asked).toEqual([true]);
  });

  test("is left alone once a page asks for more and more of the same", () => {
    const { asked, answer } = watched();
    answer(MANY);
    expect(asked).toEqual([true, false]);
    answer(10_000);
    expect(asked).toEqual([true, false]);
  });

  test.each([
    { what: "another status", differences: { status: 500 } },
    { what: "another method", differences: { method: "OPTIONS" } },
    { what: "another server", differences: { url: "https://other.example/items/1" } },
    { what: "another place", differences: { url: "https://api.example/people/1" } },
    { what: "another name with a number", differences: { url: "https://api.example/items/old-1" } },
    {
      what: "another Allow-Origin",
      differences: {
        headers: [
          ["Content-Type", "application/json"],
          ["Access-Control-Allow-Origin", "https://app.example"],
        ],
      },
    },
    { what: "no Allow-Origin", differences: { headers: [["Content-Type", "application/json"]] } },
  ] satisfies { what: string; differences: Partial<ResponseHeaders> }[])(
    "is asked for again when $what comes",
    ({ differences }) => {
      const { asked, answer } = watched();
      answer(MANY);
      answer(1, differences);
      expect(asked).toEqual([true, false, true]);
    },
  );

  test("is kept until it could tell of the new kind, and then left alone again", () => {
    const { asked, answer } = watched();
    answer(MANY);
    answer(1, { status: 404 });
    answer(90);
    // DevTools had no time yet to listen when the first one came.
    answer(1, { status: 404 });
    answer(90);
    expect(asked).toEqual([true, false, true]);
    answer(10);
    expect(asked).toEqual([true, false, true, false]);
  });

  test("is asked for again on every page", () => {
    const { asked, answer, leave } = watched();
    answer(MANY);
    leave();
    expect(asked).toEqual([true, false, true]);
    answer(90);
    expect(asked).toEqual([true, false, true]);
  });

  test("is not asked for because of what a page gets from its own server", () => {
    const { asked, answer } = watched();
    answer(MANY);
    answer(1, { url: "https://app.example/own", headers: [] });
    expect(asked).toEqual([true, false]);
  });

  test("is not asked for when DevTools is closed", () => {
    const { logSampling, asked, answer } = watched();
    logSampling.close(TAB);
    answer(MANY);
    expect(asked).toEqual([true]);
  });
});
