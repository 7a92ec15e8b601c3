import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Engine, ENGINES } from "../fetch/engines";
import type { Exchange } from "../fetch/exchange";
import { passes, violations } from "../fetch/judge";
import { randomExchange } from "../fetch/testing";
import { applyChanges } from "./apply";
import { completed } from "./complete";
import { findFix } from "./find-fix";
import type { Change } from "./fix";
import { changeFor } from "./change-for";

const isSolved = (exchange: Exchange, credentialed: boolean): boolean =>
  ENGINES.every((engine) => passes(exchange, credentialed, engine));

function places(exchange: Exchange, credentialed: boolean, by: Engine["name"] = "chromium") {
  return violations(exchange, credentialed, by).map(({ step, hop, rule }) => `${step} ${hop} ${rule}`);
}

const placesAnywhere = (exchange: Exchange, credentialed: boolean): Set<string> =>
  new Set(ENGINES.flatMap(({ name }) => places(exchange, credentialed, name)));

/** The changes with one header less, once for each header. */
function weaker(changes: readonly Change[]): Change[][] {
  return changes.flatMap((change, at) =>
    Object.keys(change.set)
      .filter((name) => name !== "Vary")
      .map((name) => changes.map((one, index) => (index === at ? without(one, name) : one))),
  );
}

function without(change: Change, name: string): Change {
  return { ...change, set: Object.fromEntries(Object.entries(change.set).filter(([key]) => key !== name)) };
}

/** Each header of each change by itself. */
function single(changes: readonly Change[]): Change[] {
  return changes.flatMap((change) =>
    Object.entries(change.set).map(([name, value]) => ({
      on: change.on,
      hop: change.hop,
      set: { [name]: value },
      remove: [],
    })),
  );
}

/** Checks the exchanges that have a fix, each with and without credentials. */
function forAllFixed(check: (exchange: Exchange, credentialed: boolean, changes: readonly Change[]) => void): void {
  let found = 0;
  fc.assert(
    fc.property(randomExchange, fc.boolean(), (exchange, credentialed) => {
      const fix = findFix(exchange, credentialed);
      if (!fix) return;
      found += 1;
      check(exchange, credentialed, fix.changes);
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(20);
}

describe("a fix that is found", () => {
  test("passes the standard and both browsers, also with the responses that were never seen", () => {
    fc.assert(
      fc.property(randomExchange, fc.boolean(), (exchange, credentialed) => {
        const fix = findFix(exchange, credentialed);
        if (!fix) return;
        expect(fix.proven).toEqual({ standard: true, chromium: true, firefox: true, webkit: true });
        expect(isSolved(applyChanges(completed(exchange), fix.changes), credentialed)).toBe(true);
        expect(isSolved(applyChanges(exchange, fix.changes), credentialed)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("never allows the origin null, and never `*` with credentials", () => {
    forAllFixed((_, __, changes) => {
      for (const { set } of changes) {
        expect(set["Access-Control-Allow-Origin"]).not.toBe("null");
        if (set["Access-Control-Allow-Origin"] === "*") {
          expect(set).not.toHaveProperty("Access-Control-Allow-Credentials");
        }
      }
    });
  });

  test("breaks no other rule with any of its headers", () => {
    forAllFixed((exchange, credentialed, changes) => {
      const whole = completed(exchange);
      const before = placesAnywhere(whole, credentialed);
      for (const change of single(changes)) {
        const after = placesAnywhere(applyChanges(whole, [change]), credentialed);
        expect([...after].filter((place) => !before.has(place))).toEqual([]);
      }
    });
  });

  test("holds no header that could be left out", () => {
    forAllFixed((exchange, credentialed, changes) => {
      for (const fewer of weaker(changes)) {
        expect(isSolved(applyChanges(completed(exchange), fewer), credentialed)).toBe(false);
      }
    });
  });

  test("leaves nothing to fix", () => {
    forAllFixed((exchange, credentialed, changes) => {
      expect(findFix(applyChanges(completed(exchange), changes), credentialed)).toBeNull();
    });
  });
});

test("fixing what the browser names first brings the next violation to light, to the end of the list", () => {
  let walked = 0;
  fc.assert(
    fc.property(randomExchange, fc.boolean(), fc.constantFrom("chromium", "firefox"), (exchange, credentialed, by) => {
      const [first, ...rest] = violations(exchange, credentialed, by);
      const change = first && changeFor(exchange, first, credentialed);
      if (!change) return;
      walked += 1;
      const next = violations(applyChanges(exchange, [change]), credentialed, by);
      expect(next.map(({ step, hop, rule }) => `${step} ${hop} ${rule}`)).toEqual(
        rest.map(({ step, hop, rule }) => `${step} ${hop} ${rule}`),
      );
    }),
    { numRuns: 150 },
  );
  expect(walked).toBeGreaterThan(30);
});

test("an exchange that passes has no fix", () => {
  fc.assert(
    fc.property(randomExchange, fc.boolean(), (exchange, credentialed) => {
      if (!isSolved(completed(exchange), credentialed)) return;
      expect(findFix(exchange, credentialed)).toBeNull();
    }),
  );
});
