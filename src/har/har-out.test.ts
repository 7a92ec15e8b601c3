import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exchange, type HeaderList, REFUSAL_TEXTS } from "../engine/fetch/exchange";
import { readHar } from "./har-in";
import { writeHar } from "./har-out";

const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,14}$/);
const value = fc.stringMatching(/^(?:[!-~](?:[ -~]{0,20}[!-~])?)?$/);
const headers: fc.Arbitrary<HeaderList> = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 });
const url = fc.webUrl({ withQueryParameters: true }).filter((text) => URL.canParse(text));
const error = fc.constantFrom(null, "net::ERR_FAILED", "NS_ERROR_DOM_BAD_URI");

const response = fc.option(
  fc.record(
    {
      status: fc.integer({ min: 200, max: 599 }),
      statusText: fc.constantFrom(...REFUSAL_TEXTS),
      headers,
      fromCache: fc.boolean(),
    },
    { requiredKeys: ["status", "headers", "fromCache"] },
  ),
);
const preflight = fc.option(fc.record({ requestHeaders: fc.option(headers), response, error }));
const hop = fc.record({
  url,
  method: fc.constantFrom("GET", "POST", "PUT", "patch", "OPTIONS"),
  // What never left has no Origin in it; what left has one.
  requestHeaders: fc.option(headers.map((list): HeaderList => [...list, ["Origin", "https://app.example"]])),
  preflight,
  response,
});

function exchange(id: string, browser: Exchange["browser"]): fc.Arbitrary<Exchange> {
  return fc
    .record({
      id: fc.constant(id),
      browser: fc.constant(browser),
      origin: fc.constantFrom("https://app.example", "http://localhost:3000", "null"),
      type: fc.constantFrom("xmlhttprequest", "image", "font", "script", "stylesheet", "media", "ping", "other"),
      mode: fc.constantFrom(null, "cors", "no-cors", "same-origin", "navigate", "websocket"),
      credentials: fc.constantFrom(null, "omit", "same-origin", "include"),
      hops: fc.tuple(hop, fc.array(hop, { maxLength: 2 })).map(([first, rest]) => [first, ...rest] as const),
      outcome: fc.constantFrom("delivered", "blocked", "opaque", "failed", "pending", "unknown"),
      error,
      startedAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      duration: fc.integer({ min: 0, max: 60_000 }),
      interception: fc.option(
        fc.record({
          by: fc.constantFrom("csp", "mixed-content", "service-worker"),
          directive: fc.constantFrom(null, "connect-src"),
          source: fc.constantFrom(null, "https://app.example/main.js:12"),
        } as const),
      ),
      sentBy: fc.option(fc.constant("content-script" as const)),
    } as const)
    .map(({ duration, interception, sentBy, ...facts }) => ({
      ...facts,
      ...(sentBy && { sentBy }),
      ...(interception && { interception }),
      endedAt: facts.outcome === "pending" ? null : facts.startedAt + duration,
    }));
}

const exchanges = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(null, "chromium" as const, "firefox" as const))
  .chain(([count, browser]) => fc.tuple(...Array.from({ length: count }, (_, at) => exchange(`e${at + 1}`, browser))));

describe("a written HAR file", () => {
  test("reads back as the same exchanges", () => {
    fc.assert(
      fc.property(exchanges, (list) => {
        expect(readHar(writeHar(list, "1.0"))).toEqual({
          exchanges: list,
          pages: [],
          leftOut: [],
          doubts: expect.any(Array),
        });
      }),
    );
  });

  test("has every member that HAR 1.2 demands", () => {
    fc.assert(
      fc.property(exchanges, (list) => {
        const { log } = JSON.parse(writeHar(list, "1.0")) as { log: Record<string, unknown> & { entries: object[] } };
        expect(log).toMatchObject({ version: "1.2", creator: { name: "CORS Why", version: "1.0" }, pages: [] });
        for (const entry of log.entries) {
          expect(Object.keys(entry)).toEqual(
            expect.arrayContaining(["startedDateTime", "time", "request", "response", "cache", "timings"]),
          );
        }
      }),
    );
  });
});
