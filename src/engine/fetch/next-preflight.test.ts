import { describe, expect, test } from "vitest";
import { CHROMIUM, type Engine, FIREFOX, STANDARD } from "./engines";
import type { Hop, Response } from "./exchange";
import { nextPreflight } from "./next-preflight";

/** Each chain was asked in Chromium 156 and Firefox ESR 153, and the servers' logs read. */

const [A, B, C] = ["https://a.example/", "https://b.example/", "https://c.example/"] as const;
const ALL = "authorization,content-language,content-type,x-a";

const responseWith = (status: number): Response => ({ status, headers: [], fromCache: false });

/** A hop that asked for these headers first, or for none with `null`. */
function hop(url: string, method: string, asked: string | null, status: number): Hop {
  const names: [string, string][] = asked === "" ? [] : [["Access-Control-Request-Headers", asked ?? ""]];
  const preflight = asked === null ? null : { requestHeaders: names, response: responseWith(204), error: null };
  return { url, method, requestHeaders: null, preflight, response: responseWith(status) };
}

function preflight(hops: readonly Hop[], url: string, engine: Engine): string | null {
  const last = hops.at(-1)?.response ?? responseWith(200);
  return nextPreflight(hops, last, url, engine)?.join(",") ?? null;
}

describe("after a redirect that makes it a GET", () => {
  const hops = [hop(A, "PUT", ALL, 303)];

  test("the body's headers and, elsewhere, the login are asked for no more", () => {
    for (const engine of [STANDARD, CHROMIUM, FIREFOX]) {
      expect(preflight(hops, B, engine)).toBe("x-a");
      expect(preflight(hops, `${A}next`, engine)).toBe("authorization,x-a");
    }
  });

  test("Firefox alone asks again where nothing is left that needs permission", () => {
    const bare = [hop(A, "PUT", "", 303)];
    expect(preflight(bare, B, CHROMIUM)).toBeNull();
    expect(preflight(bare, B, FIREFOX)).toBe("");
  });

  test("nobody asks who has not asked before", () => {
    for (const engine of [CHROMIUM, FIREFOX]) expect(preflight([hop(A, "POST", null, 303)], B, engine)).toBeNull();
  });
});

describe("after another redirect", () => {
  test("Firefox asks again for what the first one dropped", () => {
    const hops = [hop(A, "POST", ALL, 303), hop(B, "GET", "x-a", 302)];
    expect(preflight(hops, C, CHROMIUM)).toBe("x-a");
    expect(preflight(hops, C, FIREFOX)).toBe("content-language,content-type,x-a");
    expect(preflight(hops, `${B}next`, FIREFOX)).toBe(ALL);
  });

  test("Firefox leaves out what that redirect drops itself", () => {
    const hops = [hop(A, "PUT", ALL, 301), hop(B, "PUT", "content-language,content-type,x-a", 303)];
    for (const engine of [CHROMIUM, FIREFOX]) expect(preflight(hops, C, engine)).toBe("x-a");
    expect(preflight(hops, `${B}next`, FIREFOX)).toBe("authorization,x-a");
  });
});
