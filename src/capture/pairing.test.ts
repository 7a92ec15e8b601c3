import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { HeaderList } from "../engine/fetch/exchange";
import { eventsOf, planned } from "./testing-many-at-once";
import { preflight, request, see } from "./testing";

const idOf = (headers: readonly (readonly [string, string])[] | undefined) =>
  headers?.find(([name]) => name === "X-Id")?.[1];

test("every request of many at once to one URL gets its own preflight, whatever the order of the responses", () => {
  fc.assert(
    fc.property(planned("chromium"), (plans) => {
      const { exchanges, state } = see(eventsOf(plans));
      expect(exchanges).toHaveLength(plans.length);
      for (const { hops, outcome } of exchanges) {
        const [{ method, preflight: asked, response }] = hops;
        expect(asked === null).toBe(method === "GET");
        expect(outcome).toBe(response === null ? "blocked" : "delivered");
        if (asked && response) expect(idOf(asked.response?.headers)).toBe(idOf(response.headers));
      }
      expect([state.tracks.size, state.preflights.size]).toEqual([0, 0]);
    }),
  );
});

test("a preflight that is told of late, and its response before its headers, still finds its request", () => {
  const [announced, ...rest] = request("b s h200 st C", { id: "1", method: "PUT", at: 0 });
  const [asked, sent, answered, ...ended] = preflight("b s h204 st C", { id: "2", for: "PUT", at: 1 });
  const own = rest.map((event) => ({ ...event, at: event.at + 10 }));
  const told = [announced, own[0], asked, answered, sent, ...ended, ...own.slice(1)];
  const { exchanges } = see(told.filter((event) => event !== undefined));
  expect(
    exchanges.map(({ hops: [{ preflight: own, response }], outcome }) => [
      own?.response?.status,
      response?.status,
      outcome,
    ]),
  ).toEqual([[204, 200, "delivered"]]);
});

test("a preflight in Firefox that asks again for what an earlier redirect took away still finds its request", () => {
  const sketch = { browser: "firefox", document: "d1", method: "POST" } as const;
  const [first, second] = ["https://api.example/items", "https://cdn.example/items"] as const;
  const language = ["Content-Language", 'en"x'] as const;
  const start = request(`b s h303>${second} r`, { ...sketch, asked: [language] });
  const [announced, sent] = start;
  const asks = (url: string, of: string, id: string, at: number) =>
    preflight("b s h204 C", { browser: "firefox", id, for: of, url, at, asked: [language] });
  const led = request("b s E:NS_ERROR_DOM_BAD_URI", { ...sketch, method: "GET", url: second, at: 20 });
  const told = [
    announced,
    sent,
    ...asks(first, "POST", "2", 2),
    ...start.slice(2),
    ...led.slice(0, 2),
    ...asks(second, "GET", "3", 22),
    ...led.slice(2),
  ];
  const { exchanges } = see(told.filter((event) => event !== undefined));
  expect(exchanges).toMatchObject([{ outcome: "blocked", hops: [{ preflight: {} }, { preflight: {} }] }]);
});

test("of two requests, a preflight that asks for Cache-Control belongs to the one whose script set it", () => {
  const at = (asked: readonly [string, string], id: string, time: number) =>
    request("b s h200 st C", { browser: "firefox", id, method: "PUT", at: time, asked: [asked] });
  const byScript = at(["Cache-Control", "no-store"], "1", 0);
  const byBrowser = at(["Cache-Control", "no-cache"], "2", 10);
  const permission = (names: readonly string[], id: string, time: number) =>
    preflight("b s h204 C", { browser: "firefox", id, at: time, asked: names.map((name) => [name, ""]) });
  const asked = [...permission([], "3", 20), ...permission(["Cache-Control"], "4", 30)];
  const started = [byScript, byBrowser].flatMap((events) => events.slice(0, 2));
  const ended = [byScript, byBrowser]
    .flatMap((events) => events.slice(2))
    .map((event) => ({ ...event, at: event.at + 40 }));
  const { exchanges } = see([...started, ...asked, ...ended]);
  const named = ({ requestHeaders }: { readonly requestHeaders: HeaderList | null }) =>
    (requestHeaders ?? []).some(([name]) => name === "Access-Control-Request-Headers");
  expect(
    exchanges.map(({ hops: [{ requestHeaders, preflight: own }] }) => [requestHeaders?.[0]?.[1], own && named(own)]),
  ).toEqual([
    ["no-store", true],
    ["no-cache", false],
  ]);
});
