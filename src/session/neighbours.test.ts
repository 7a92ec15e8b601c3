import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import type { Exchange } from "../engine/fetch/exchange";
import { Neighbours } from "./neighbours";
import { inOrder } from "./timeline";

const ALLOWED = "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: * => delivered";
const BARE = "GET https://api.example/items -> 200 => blocked";
const PUT = "PUT https://api.example/items preflight 204 -> 200 => delivered";
const LATER = "GET https://api.example/items/9 -> 200 => blocked";

function neighboursOf(exchange: Exchange | undefined, all: readonly Exchange[]): string[] {
  const neighbours = new Neighbours();
  for (const one of all) neighbours.add(one);
  return exchange ? neighbours.of(exchange).map(({ id }) => id) : [];
}

function ofTheLast(...texts: string[]): string[] {
  const all = exchangesOf(...texts);
  return neighboursOf(all.at(-1), all);
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

test("an exchange is no neighbour of itself, nor is another server's, nor one without a response", () => {
  const withoutResponse = "GET https://api.example/items -> net::ERR_CONNECTION_RESET => failed";
  expect(ofTheLast("GET https://cdn.example/a -> 200 => delivered", BARE, withoutResponse, BARE)).toEqual(["e1"]);
});

test("their number does not grow with the recording", () => {
  expect(ofTheLast(...times(50, BARE), LATER)).toHaveLength(4);
  expect(ofTheLast(...times(500, BARE), ...times(500, ALLOWED), LATER)).toHaveLength(8);
  const origins = Array.from(
    { length: 200 },
    (_, at) => `GET https://api.example/a from https://p${at}.example -> 200 => blocked`,
  );
  expect(ofTheLast(...origins, LATER).length).toBeLessThan(40);
});

test("the last preflight to the same URL is among them, however long the recording", () => {
  expect(ofTheLast(...times(9, ALLOWED), ...times(9, BARE), PUT, BARE)).toContain("e18");
  expect(ofTheLast(PUT, ...times(90, ALLOWED), ...times(90, BARE))).toContain("e0");
});

test("what the server granted in a preflight is among them, however long the recording", () => {
  const preflighted = "PUT https://api.example/9 from https://other.example preflight 204 -> 200 => delivered";
  expect(ofTheLast(...times(90, ALLOWED), ...times(90, BARE), preflighted, LATER)).toContain("e180");
});

test("what another origin or an image got from the same URL is among them, however long the recording", () => {
  const image = "GET https://api.example/items -> 200 => opaque image";
  const other = "GET https://api.example/items from https://other.example -> 200 => delivered";
  expect(ofTheLast(...times(20, LATER), image, other, ...times(90, BARE))).toEqual(
    expect.arrayContaining(["e20", "e21"]),
  );
});

const exchanges = fc
  .integer({ min: 1, max: 60 })
  .chain((count) =>
    fc
      .tuple(
        fc.array(fc.constantFrom(ALLOWED, BARE, PUT, LATER), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count }),
      )
      .map(([texts, startedAt]) =>
        exchangesOf(...texts).map((exchange, at) => ({ ...exchange, startedAt: startedAt[at] ?? 0 })),
      ),
  );

test("they depend neither on the order in which the exchanges came in, nor on what came and went", () => {
  fc.assert(
    fc.property(exchanges, fc.integer({ min: 0, max: 59 }), fc.array(fc.nat(59)), (all, seed, gone) => {
      const mixed = all.toSorted(
        (a, b) => ((Number(a.id.slice(1)) * 31 + seed) % 17) - ((Number(b.id.slice(1)) * 31 + seed) % 17),
      );
      const neighbours = new Neighbours();
      for (const exchange of mixed) neighbours.add(exchange);
      for (const at of new Set(gone)) {
        const exchange = all[at];
        if (exchange) {
          neighbours.remove(exchange);
          neighbours.add(exchange);
        }
      }
      for (const exchange of all) {
        expect(neighbours.of(exchange).map(({ id }) => id)).toEqual(neighboursOf(exchange, inOrder(all)));
      }
    }),
    { numRuns: 30 },
  );
});

test("where neighbours change, the version says so", () => {
  fc.assert(
    fc.property(exchanges, fc.array(fc.tuple(fc.boolean(), fc.nat(59))), (all, steps) => {
      const neighbours = new Neighbours();
      const held = new Set(all);
      for (const exchange of all) neighbours.add(exchange);
      let seen = new Map<Exchange, string>();
      let version = neighbours.version;
      const look = () => new Map([...held].map((exchange) => [exchange, neighboursText(neighbours, exchange)]));
      seen = look();
      for (const [isIn, at] of steps) {
        const exchange = all[at];
        if (exchange === undefined || held.has(exchange) === isIn) continue;
        if (isIn) neighbours.add(exchange);
        else neighbours.remove(exchange);
        if (isIn) held.add(exchange);
        else held.delete(exchange);
        const now = look();
        for (const [one, text] of now) {
          const before = seen.get(one);
          if (before !== undefined && before !== text) expect(neighbours.mayDiffer(one, version)).toBe(true);
        }
        seen = now;
        ({ version } = neighbours);
      }
    }),
  );
});

const neighboursText = (neighbours: Neighbours, exchange: Exchange): string =>
  neighbours
    .of(exchange)
    .map(({ id }) => id)
    .join(" ");
