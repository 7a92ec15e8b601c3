import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eventsOf, planned } from "./many-at-once";
import { see } from "./testing";

const idOf = (headers: readonly (readonly [string, string])[] | undefined) =>
  headers?.find(([name]) => name === "X-Id")?.[1];

test("every request of many at once to one URL gets its own preflight, whatever the order of the answers", () => {
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
