import { describe, expect, test } from "vitest";
import { ALLOWED, FIREFOX, PAGE, preflight, request, see, seeTogether, type Sketch, timing } from "./testing";

/** What one request's events come to. */
function outcome(events: string, sketch: Sketch = {}): string {
  const { exchanges } = see(request(events, sketch));
  return exchanges.map((exchange) => exchange.outcome).join(" and ");
}

describe("a request without a preflight in Chromium", () => {
  test.each([
    ["b s h200 st C", "delivered"],
    ["b s h200 E:net::ERR_FAILED", "blocked"],
    ["b s h500 E:net::ERR_FAILED", "blocked"],
    ["b s h200 st E:net::ERR_FAILED", "failed"],
    ["b s h200 st E:net::ERR_CONTENT_LENGTH_MISMATCH", "failed"],
    ["b s E:net::ERR_CONNECTION_REFUSED", "failed"],
    ["b s E:net::ERR_ABORTED", "failed"],
    ["b E:net::ERR_BLOCKED_BY_CLIENT", "failed"],
    ["b s h200 E:net::ERR_BLOCKED_BY_RESPONSE", "blocked"],
    ["b s h200 E:net::ERR_BLOCKED_BY_ORB", "blocked"],
    ["b s", "pending"],
  ])("that goes %s is %s", (events, wanted) => {
    expect(outcome(events)).toBe(wanted);
  });

  test("is opaque in mode no-cors", () => {
    expect(outcome("b s h200 st C", { noCors: true })).toBe("opaque");
  });

  test("is not listed when it stays in the page's origin", () => {
    expect(see(request("b s h200 st C", { url: `${PAGE}/items` })).exchanges).toEqual([]);
  });

  test("is not listed when it only asks the cache for a font", () => {
    const { exchanges, state } = see(request("b s E:net::ERR_CACHE_MISS", { type: "font" }));
    expect(exchanges).toEqual([]);
    expect(state.tracks.size).toBe(0);
  });
});

describe("a request without a preflight in Firefox", () => {
  test.each([
    ["b s h200 st C", "unknown"],
    ["b s h200 E:NS_ERROR_DOM_CORP_FAILED", "blocked"],
    ["b s E:NS_ERROR_CONNECTION_REFUSED", "failed"],
    ["b s E:NS_BINDING_ABORTED", "failed"],
    ["b E:NS_ERROR_ABORT", "failed"],
  ])("that goes %s is %s by the network alone", (events, wanted) => {
    expect(outcome(events, FIREFOX)).toBe(wanted);
  });

  test.each([
    [true, "delivered"],
    [false, "blocked"],
  ])("is told by the page when it ends well: readable %s is %s", (readable, wanted) => {
    const events = request("b s h200 st C", FIREFOX);
    expect(see([...events, timing(readable, 200, 5)]).exchanges[0]?.outcome).toBe(wanted);
    expect(see([timing(readable, 200, 5), ...events]).exchanges[0]?.outcome).toBe(wanted);
  });

  test("is kept from an element that wanted a picture and got a page", () => {
    const page: Sketch = { ...FIREFOX, type: "image", noCors: true, answered: [["Content-Type", "text/html"]] };
    expect(outcome("b s h200 E:NS_BINDING_ABORTED", page)).toBe("blocked");
    expect(outcome("b s h200 st E:NS_BINDING_ABORTED", page)).toBe("failed");
  });

  test("is told by the network where no document waits for it", () => {
    const worker = { ...FIREFOX, detached: true, document: null };
    expect(outcome("b s h200 st C", worker)).toBe("delivered");
    expect(outcome("b s h200 st E:NS_ERROR_DOM_BAD_URI", worker)).toBe("blocked");
  });

  test("is never called delivered for a module that a worker imports", () => {
    expect(outcome("b s h200 st C", { ...FIREFOX, detached: true, type: "script" })).toBe("unknown");
  });

  test("is no failure for a beacon whose response nobody waits for", () => {
    const beacon: Sketch = { ...FIREFOX, type: "ping" };
    expect(outcome("b s h200 E:NS_ERROR_FAILURE", beacon)).toBe("opaque");
    const json: Sketch = { ...beacon, method: "POST", asked: [["Content-Type", "application/json"]] };
    expect(outcome("b s h200 E:NS_ERROR_FAILURE", json)).toBe("delivered");
    expect(outcome("b s E:NS_ERROR_CONNECTION_REFUSED", beacon)).toBe("failed");
  });
});

describe("a request with a preflight", () => {
  const put = { method: "PUT" } as const;

  test.each([
    ["b s h204 st C", "s h200 st C", "delivered"],
    ["b s h204 st C", "s h200 E:net::ERR_FAILED", "blocked"],
    ["b s h403 st C", "E:net::ERR_FAILED", "blocked"],
    ["b s E:net::ERR_FAILED", "E:net::ERR_CONNECTION_REFUSED", "failed"],
    ["b s E:net::ERR_FAILED", "E:net::ERR_FAILED", "failed"],
    ["b s", "E:net::ERR_ABORTED", "failed"],
  ])("in Chromium: OPTIONS %s, then %s, is %s", (asks, rest, wanted) => {
    const own = request(`b ${rest}`, put);
    const { exchanges } = see([...own.slice(0, 1), ...preflight(asks), ...own.slice(1)]);
    expect(exchanges).toMatchObject([
      { outcome: wanted, hops: [{ preflight: { requestHeaders: expect.anything() } }] },
    ]);
  });

  test.each([
    ["b s h403 st E:NS_ERROR_DOM_BAD_URI", "blocked", "NS_ERROR_DOM_BAD_URI"],
    ["b s E:NS_ERROR_CONNECTION_REFUSED", "failed", "NS_ERROR_CONNECTION_REFUSED"],
    ["b s E:NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED", "failed", "NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED"],
  ])("in Firefox: OPTIONS %s leaves it %s", (asks, wanted, error) => {
    const own = request("b s E:NS_ERROR_DOM_BAD_URI", { ...FIREFOX, ...put });
    const { exchanges } = see([...own.slice(0, 2), ...preflight(asks, FIREFOX), ...own.slice(2)]);
    expect(exchanges).toMatchObject([{ outcome: wanted, error }]);
  });

  test("keeps a preflight that failed before it was sent (HSTS in Chromium)", () => {
    const own = request("b E:net::ERR_FAILED", put);
    const asks = preflight("b E:net::ERR_FAILED");
    const { exchanges } = see([...own.slice(0, 1), ...asks, ...own.slice(1)]);
    expect(exchanges).toMatchObject([{ hops: [{ method: "PUT", preflight: { requestHeaders: null } }] }]);
  });

  test("is a request of its own when a script sends OPTIONS itself", () => {
    const { exchanges } = see(request("b s h200 st C", { method: "OPTIONS" }));
    expect(exchanges).toMatchObject([{ outcome: "delivered", hops: [{ method: "OPTIONS", preflight: null }] }]);
  });

  test("is asked for anew on a later hop, with an id of its own", () => {
    const own = request("b s h307>/moved r b s h200 st C", { ...put, ...ALLOWED });
    const moved = { url: "https://api.example/moved", id: "p2" };
    const { exchanges } = see([
      ...own.slice(0, 1),
      ...preflight("b s h204 st C"),
      ...own.slice(1, 5),
      ...preflight("b s h204 st C", moved),
      ...own.slice(5),
    ]);
    expect(exchanges).toMatchObject([
      { outcome: "delivered", hops: [{ preflight: { error: null } }, { preflight: { error: null } }] },
    ]);
  });
});

describe("a redirect", () => {
  test("that Firefox does not even announce was one too many for the mode same-origin", () => {
    const own = { browser: "firefox", url: `${PAGE}/a`, noCors: true } as const;
    const [refused] = see(request("b s h302>https://cdn.example/a E:NS_ERROR_DOM_BAD_URI", own)).exchanges;
    expect(refused).toMatchObject({ mode: "same-origin", outcome: "blocked" });
    const [announced] = see(request("b s h302>https://cdn.example/a r E:NS_ERROR_DOM_BAD_URI", own)).exchanges;
    expect(announced?.mode).not.toBe("same-origin");
  });

  test("that lacks the headers ends at the redirect in Chromium", () => {
    const { exchanges } = see(request("b s h302>/next E:net::ERR_FAILED"));
    expect(exchanges).toMatchObject([{ outcome: "blocked", hops: [{ response: { status: 302 } }] }]);
  });

  test.each(["NS_ERROR_NET_ON_RECEIVING_FROM", "NS_ERROR_UNEXPECTED"])(
    "that lacks the headers ends at its target in Firefox, with %s, and is blamed at the redirect",
    (error) => {
      const { exchanges } = see(request(`b s h302>/next r st E:${error}`, FIREFOX));
      expect(exchanges).toMatchObject([{ outcome: "blocked", hops: [{ response: { status: 302 } }] }]);
    },
  );

  test("is listed from where it leaves the page's origin", () => {
    const { exchanges } = see(request("b s h302>https://api.example/a r b s h200 st C", { url: `${PAGE}/a` }));
    expect(exchanges).toMatchObject([{ outcome: "delivered", hops: [{ url: `${PAGE}/a` }, { response: {} }] }]);
  });

  test("is known by where it was sent first when the page tells of it, however often redirected before it left", () => {
    const events = request("b s h302>/b r b s h302>https://api.example/c r b s h200 st C", {
      ...FIREFOX,
      url: `${PAGE}/a`,
    });
    const { exchanges, state } = see([...events, timing(false, 200, 13, `${PAGE}/a`)]);
    expect(exchanges).toMatchObject([{ outcome: "blocked", hops: [{ url: `${PAGE}/b` }, { response: {} }] }]);
    expect(state.firstUrls.size).toBe(0);
  });

  test("is forgotten when it ends in its own origin", () => {
    const { exchanges, state } = see(request("b s h302>/b r b s h302>/c r b s h200 st C", { url: `${PAGE}/a` }));
    expect(exchanges).toEqual([]);
    expect(state.firstUrls.size).toBe(0);
  });
});

test("requests whose end never comes are forgotten, and their preflights with them", () => {
  const count = 2100;
  const events = Array.from({ length: count }, (_, index) => {
    const sketch = { url: `https://api.example/${index}` };
    const own = request("b E:net::ERR_ABORTED", { ...sketch, id: `${index}`, method: "PUT" });
    return [...own.slice(0, 1), ...preflight("b s", { ...sketch, id: `p${index}` }), ...own.slice(1)];
  });
  const { exchanges, state } = see(events.flat());
  expect(exchanges).toHaveLength(count);
  expect(state.tracks.size).toBeLessThanOrEqual(2000);
  expect(state.preflights.size).toBeLessThanOrEqual(2000);
});

test("events of several requests do not mix", () => {
  const { exchanges } = seeTogether(
    request("b s h200 st C", { id: "1" }),
    request("b s h200 E:net::ERR_FAILED", { id: "2", url: "https://other.example/a" }),
    request("b s E:net::ERR_CONNECTION_REFUSED", { id: "3" }),
  );
  expect(exchanges.map(({ outcome: last }) => last)).toEqual(["delivered", "blocked", "failed"]);
});
