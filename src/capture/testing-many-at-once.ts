import * as fc from "fast-check";
import type { CaptureEvent } from "./events";
import { preflight, request, type Sketch } from "./testing";

/** Many requests to one URL at once, for the tests of this room and of the background. Test-only. */

/** Each has an id in its responses, so that a preflight that is given to another shows. */
export interface Planned {
  /** Whether the preflight lets the request pass. */
  readonly passes: boolean;
  /** How long the server takes for the preflight, in milliseconds. */
  readonly delay: number;
  readonly method: "PUT" | "DELETE" | "GET";
  readonly browser: "chromium" | "firefox";
}

export const planned = (browser: Planned["browser"]): fc.Arbitrary<Planned[]> =>
  fc.array(
    fc.record({
      passes: fc.boolean(),
      delay: fc.integer({ min: 0, max: 80 }),
      method: fc.constantFrom("PUT", "DELETE", "GET"),
      browser: fc.constant(browser),
    } as const),
    { minLength: 1, maxLength: 12 },
  );

/** The events in the order that was measured: preflights leave in the order of their requests, and come back in any. */
export function eventsOf(plans: readonly Planned[]): CaptureEvent[] {
  return plans
    .flatMap(({ passes, delay, method, browser }, index) => {
      const marked: Sketch = { browser, id: `${index}`, answered: [["X-Id", `${index}`]] };
      const back = 1000 + delay * 10;
      if (method === "GET") return request("b s h200 st C", { ...marked, method, at: index });
      const own = request(passes ? "b s h200 st C" : "b E:net::ERR_FAILED", { ...marked, method });
      const [announced, ...rest] = own;
      const asks = preflight("b s h204 st C", { ...marked, id: `p${index}`, for: method });
      return [
        ...(announced ? [{ ...announced, at: index }] : []),
        ...asks.map((event, step) => ({ ...event, at: step < 2 ? 100 + index * 2 + step : back + step })),
        ...(browser === "firefox" && passes ? rest.slice(0, 1).map((event) => ({ ...event, at: index })) : []),
        ...rest
          .slice(browser === "firefox" && passes ? 1 : 0)
          .map((event, step) => ({ ...event, at: back + 5 + step })),
      ];
    })
    .toSorted((a, b) => a.at - b.at);
}
