import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAUSES } from "../src/engine/diagnose/causes/index";
import { type Demo, startDemo } from "./server";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

function caseOf(id: string): Demo["cases"][number] {
  const found = demo.cases.find((demoCase) => demoCase.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

function preflight(id: string): Promise<Response> {
  return fetch(caseOf(id).url, {
    method: "OPTIONS",
    headers: { "Access-Control-Request-Method": "POST" },
    redirect: "manual",
  });
}

describe("the cases", () => {
  test("have ids, causes and paths that belong together", () => {
    expect(new Set(demo.cases.map(({ id }) => id)).size).toBe(demo.cases.length);
    for (const { id, url, cause, hops } of demo.cases) {
      expect(new URL(url).pathname.split("/")[1]).toBe(id);
      for (const hop of hops) expect(hop.path.split("/")[1]).toBe(id);
      if (cause !== null) expect(CAUSES.map(({ id }) => id)).toContain(cause);
    }
  });

  test("hold at least 18 different failures and 5 successes", () => {
    const failures = demo.cases.filter(({ verdict }) => verdict === "blocked" || verdict === "failed");
    expect(new Set(failures.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(18);
    expect(demo.cases.filter(({ verdict }) => verdict === "allowed").length).toBeGreaterThanOrEqual(5);
  });

  test("live on other origins than the page", () => {
    for (const { url } of demo.cases) expect(new URL(url).origin).not.toBe(new URL(demo.url).origin);
  });
});

describe("the servers", () => {
  test("serve the page with its cookie", async () => {
    const page = await fetch(demo.url);
    expect(page.headers.get("set-cookie")).toContain("SameSite=Lax");
    expect(await page.text()).toContain("A page and its broken APIs");
  });

  test("put the page's own origin into the responses", async () => {
    const response = await fetch(caseOf("origin-trailing-slash").url);
    expect(response.headers.get("access-control-allow-origin")).toBe(demo.url);
  });

  test("send a header twice where the case says so", async () => {
    const response = await fetch(caseOf("duplicate-origin-header").url);
    expect(response.headers.get("access-control-allow-origin")).toBe(`${new URL(demo.url).origin}, *`);
  });

  test("redirect to the next hop", async () => {
    const response = await fetch(caseOf("redirect-chain").url);
    expect(response.redirected).toBe(true);
    expect(await response.json()).toEqual({ version: 2 });
  });

  test("leave one port closed", async () => {
    await expect(fetch(caseOf("server-unreachable").url)).rejects.toThrow("fetch failed");
  });
});

describe("a fix", () => {
  test("changes the preflight's status and headers, and nothing else", async () => {
    demo.applyFix("preflight-auth", [
      {
        on: "preflight",
        hop: 0,
        status: 204,
        set: { "Access-Control-Allow-Origin": "*" },
        remove: ["www-authenticate"],
      },
    ]);
    const fixed = await preflight("preflight-auth");
    expect(fixed.status).toBe(204);
    expect(fixed.headers.get("access-control-allow-origin")).toBe("*");
    expect(fixed.headers.get("www-authenticate")).toBeNull();
    expect(await fixed.text()).toBe("");

    const actual = await fetch(caseOf("preflight-auth").url);
    expect(actual.headers.get("access-control-allow-origin")).toBe(new URL(demo.url).origin);
    demo.clearFixes();
    expect((await preflight("preflight-auth")).status).toBe(401);
  });

  test("replaces every line of a header it sets", async () => {
    demo.applyFix("duplicate-origin-header", [
      { on: "response", hop: 0, set: { "access-control-allow-origin": "https://app.example" }, remove: [] },
    ]);
    const response = await fetch(caseOf("duplicate-origin-header").url);
    expect(response.headers.get("access-control-allow-origin")).toBe("https://app.example");
    demo.clearFixes();
  });

  test("changes the hop it names", async () => {
    demo.applyFix("redirect-hop-without-cors", [
      { on: "redirect", hop: 0, set: { "Access-Control-Allow-Origin": "*" }, remove: [] },
    ]);
    const response = await fetch(caseOf("redirect-hop-without-cors").url, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    demo.clearFixes();
  });
});
