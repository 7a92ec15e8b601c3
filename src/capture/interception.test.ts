import { describe, expect, test } from "vitest";
import { ALLOWED, FIREFOX, PAGE, refusal, request, see, timing } from "./testing";

describe("a request that the page's policy keeps back", () => {
  test("is listed though the network shows nothing of it", () => {
    expect(see([refusal(1)]).exchanges).toMatchObject([
      { outcome: "failed", interception: { by: "csp" }, hops: [{ method: "-", requestHeaders: null }] },
    ]);
  });

  test("is left out when it stays in the page's origin", () => {
    expect(see([refusal(1, "csp", `${PAGE}/items`)]).exchanges).toEqual([]);
  });

  test("is left out when plain http goes to this machine, which browsers let pass", () => {
    expect(see([refusal(1, "mixed-content", "http://localhost:3000/items")]).exchanges).toEqual([]);
    expect(see([refusal(1, "mixed-content", "http://api.example/items")]).exchanges).toHaveLength(1);
  });

  test("is listed as often as it is made", () => {
    expect(see([refusal(1), refusal(2)]).exchanges).toHaveLength(2);
  });

  const redirected = request("b s h302>https://cdn.example/items r E:net::ERR_ABORTED", ALLOWED);
  test.each(redirected.map((_, index) => index + 1))(
    "is one request when a redirect leads there and the page tells of it after %i of its events",
    (index) => {
      const told = [...redirected.slice(0, index), refusal(10), ...redirected.slice(index)];
      expect(see(told).exchanges).toMatchObject([
        { outcome: "failed", interception: { by: "csp" }, hops: [{ method: "GET", response: { status: 302 } }] },
      ]);
    },
  );

  test("is one request also when the page's word overtakes all of its events", () => {
    expect(see([refusal(10), ...redirected]).exchanges).toMatchObject([
      { outcome: "failed", hops: [{ method: "GET" }] },
    ]);
  });
});

describe("a request that a service worker takes, in Firefox", () => {
  test("does not stay pending", () => {
    expect(see(request("b r=", FIREFOX)).exchanges).toMatchObject([
      { outcome: "unknown", interception: { by: "service-worker" } },
    ]);
  });

  test("is delivered when the page could read the response", () => {
    expect(see([...request("b r=", FIREFOX), timing(true, 200, 4)]).exchanges[0]?.outcome).toBe("delivered");
  });

  test("is delivered also when the page told it first", () => {
    const [first, ...rest] = request("b r=", FIREFOX);
    expect(see([...(first ? [first] : []), timing(true, 200, 4), ...rest]).exchanges[0]?.outcome).toBe("delivered");
  });

  test("is delivered also when the worker took long", () => {
    expect(see([...request("b r=", FIREFOX), { ...timing(true, 200, 5000), startedAt: 0 }]).exchanges[0]?.outcome).toBe(
      "delivered",
    );
  });

  const passed = request("b r= b s h200 st C", FIREFOX);
  test.each([1, 2, 3, 4, 5, 6, 7])(
    "is one request when the worker lets it pass and the page's timing comes after %i of its events",
    (count) => {
      const { exchanges, state } = see([...passed.slice(0, count), timing(true, 200, 7), ...passed.slice(count)]);
      expect(exchanges).toMatchObject([{ outcome: "delivered", hops: [{ response: { status: 200 } }] }]);
      expect(exchanges[0]).not.toHaveProperty("interception");
      expect([...state.tracks, ...state.timings, ...state.handedOver]).toEqual([]);
    },
  );

  test("is an ordinary one when the worker lets it pass", () => {
    const { exchanges } = see([...request("b r= b s h200 st C", FIREFOX), timing(true, 200, 7)]);
    expect(exchanges).toMatchObject([{ outcome: "delivered", hops: [{ response: { status: 200 } }] }]);
    expect(exchanges[0]).not.toHaveProperty("interception");
    expect(exchanges[0]?.hops).toHaveLength(1);
  });
});
