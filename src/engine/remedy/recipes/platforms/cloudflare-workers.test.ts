import { afterEach, expect, test, vi } from "vitest";

import type { Policy } from "../../policy";
import { hostilePolicies } from "../../../../../test/servers/support/hostile-policies";
import { cloudflareWorkers } from "./cloudflare-workers";
import { policyWith, PRODUCTION } from "../testing";

interface Worker {
  fetch(request: Request): Promise<Response>;
}

async function workerOf(policy: Policy): Promise<Worker> {
  const { code } = cloudflareWorkers.parts(policy)[0];
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: Worker;
  };
  return module.default;
}

const request = (origin: string, method = "GET") => {
  const made = new Request("https://api.example/data", { method });
  made.headers.set("Origin", origin);
  if (method === "OPTIONS") made.headers.set("Access-Control-Request-Method", "GET");
  return made;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test("adds its headers to whatever the server responds with, and takes the server's own away", async () => {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response("broken", { status: 500, headers: { "Access-Control-Allow-Origin": "*" } })),
  );
  const worker = await workerOf(PRODUCTION);
  const listed = await worker.fetch(request("https://admin.example"));
  expect([listed.status, await listed.text()]).toEqual([500, "broken"]);
  expect(Object.fromEntries(listed.headers)).toMatchObject({
    "access-control-allow-origin": "https://admin.example",
    "access-control-allow-credentials": "true",
    vary: "Origin",
  });
  const stranger = await worker.fetch(request("https://stranger.example"));
  expect(stranger.headers.get("access-control-allow-origin")).toBeNull();
});

test("responds to a preflight without a request to the server", async () => {
  const asked = vi.fn();
  vi.stubGlobal("fetch", asked);
  const response = await (await workerOf(policyWith())).fetch(request("https://app.example", "OPTIONS"));
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("https://app.example");
  expect(asked).not.toHaveBeenCalled();
});

test("holds every odd but legal value as it is", async () => {
  for (const policy of hostilePolicies(100)) {
    const worker = await workerOf(policy);
    for (const origin of policy.origins) {
      const { headers } = await worker.fetch(request(origin, "OPTIONS"));
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("access-control-allow-methods")).toBe(policy.methods.join(", "));
      expect(headers.get("access-control-allow-headers") ?? "").toBe(policy.headers.join(", "));
    }
  }
});
