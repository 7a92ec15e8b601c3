import { describe, expect, test } from "vitest";
import type { PermissionNews } from "./events";
import { preflight, request, see, type Sketch } from "./testing";

describe("a request that ended as one without the permission for the local network", () => {
  const DEVICE: Sketch = { url: "http://192.168.1.20/print", method: "PUT" };
  const put = [...request("b", DEVICE), ...preflight("b s E:net::ERR_FAILED", { ...DEVICE, at: 1 })];
  const failed = request("E:net::ERR_FAILED", { ...DEVICE, at: 9 });
  const news = (permission: PermissionNews["permission"]): PermissionNews => ({
    kind: "permission",
    tab: 1,
    at: 20,
    of: "1",
    permission,
  });

  test("is told how the permission stood, and waits for that", () => {
    const permission = { document: "denied", page: "granted" } as const;
    expect(see([...put, ...failed]).state.tracks.size).toBe(1);
    const { exchanges, state } = see([...put, ...failed, news(permission)]);
    expect(exchanges).toMatchObject([{ outcome: "failed", localNetwork: permission }]);
    expect(state.tracks.size).toBe(0);
  });

  test("waits no longer where the page could not be asked", () => {
    const { exchanges, state } = see([...put, ...failed, news(null)]);
    expect(exchanges[0]).not.toHaveProperty("localNetwork");
    expect(state.tracks.size).toBe(0);
  });

  test("is not waited for where CORS or the network ended it", () => {
    const refused = request("b s E:net::ERR_CONNECTION_REFUSED", DEVICE);
    const blocked = request("b s h200 E:net::ERR_FAILED", DEVICE);
    for (const events of [refused, blocked]) expect(see(events).state.tracks.size).toBe(0);
  });
});
