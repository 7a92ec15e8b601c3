import { describe, expect, test } from "vitest";
import type { Exchange } from "../fetch/exchange";
import { credentialsOf, isCrossOrigin, mayBeNoCors, modeOf } from "./infer";
import { exchangeOf } from "./testing";

const unseen = (text: string): Exchange => ({ ...exchangeOf(text), mode: null });

describe("the mode", () => {
  test("is what was observed", () => {
    expect(modeOf(exchangeOf("GET https://api.example/a -> 200 => opaque"))).toBe("no-cors");
  });

  test("is cors where the request bears an Origin, a preflight came first or a font was asked for", () => {
    expect(modeOf(unseen("GET https://api.example/a -> 200 => unknown"))).toBe("cors");
    const preflighted = unseen("PUT https://api.example/a preflight 204 => unknown no-cors");
    expect(modeOf(preflighted)).toBe("cors");
    expect(modeOf(unseen("GET https://cdn.example/a.woff2 -> 200 => unknown no-cors font"))).toBe("cors");
  });

  test("stays open where nothing tells", () => {
    expect(modeOf(unseen("GET https://api.example/a -> 200 => unknown no-cors"))).toBeNull();
  });
});

describe("what Firefox hid, or has not told of, may be unreadable by choice", () => {
  const post = (text: string) => mayBeNoCors(unseen(`POST ${text} firefox`));

  test("where a simple POST told no server its mode", () => {
    expect(post("http://api.example/a -> 200 => blocked")).toBe(true);
    expect(post("http://api.example/a -> 200 => unknown")).toBe(true);
  });

  test("not where a mode, the response or an error was seen, a preflight came first, or the method is another", () => {
    expect(mayBeNoCors(exchangeOf("POST https://api.example/a -> 200 => blocked firefox"))).toBe(false);
    expect(post("http://api.example/a -> 200 => delivered")).toBe(false);
    expect(post("http://api.example/a -> 200 => blocked NS_ERROR_DOM_BAD_URI")).toBe(false);
    expect(post("http://api.example/a | X-A: 1 preflight 204 -> 200 => blocked")).toBe(false);
    expect(mayBeNoCors(unseen("GET http://api.example/a -> 200 => blocked firefox"))).toBe(false);
    expect(mayBeNoCors(unseen("POST http://api.example/a -> 200 => blocked"))).toBe(false);
  });
});

describe("an exchange is across origins", () => {
  test("when any hop is, or the last redirect leads there", () => {
    expect(isCrossOrigin(exchangeOf("GET https://api.example/a => failed"))).toBe(true);
    expect(
      isCrossOrigin(exchangeOf("GET https://app.example/a -> 302 | Location: https://api.example/a => blocked")),
    ).toBe(true);
    expect(isCrossOrigin(exchangeOf("GET https://app.example/a -> 302 | Location: /b => failed"))).toBe(false);
  });

  test("always when the page has no origin", () => {
    expect(isCrossOrigin(exchangeOf("GET https://api.example/a from null => failed"))).toBe(true);
  });
});

describe("the credentials mode", () => {
  const told = (text: string) => credentialsOf(exchangeOf(text));

  test("is what was observed", () => {
    expect(told("GET https://api.example/a | Cookie: a=b -> 200 => blocked omit")).toEqual({
      candidates: [false],
      evidence: "observed",
    });
  });

  test("is include where a cookie went to another origin", () => {
    expect(told("GET https://api.example/a | Cookie: a=b -> 200 => blocked")).toEqual({
      candidates: [true],
      evidence: "cookie",
    });
  });

  test("is not told by a cookie for the page's own server, nor by an Authorization header", () => {
    const both = { candidates: [false, true], evidence: null };
    expect(
      told(`GET https://app.example/a | Cookie: a=b
              -> 302 | Location: https://api.example/a
            then GET https://api.example/a -> 200 => blocked`),
    ).toEqual(both);
    expect(told("GET https://api.example/a | Authorization: Basic eDp5 -> 200 => blocked")).toEqual(both);
  });

  test("is include where the browser speaks of its storage", () => {
    expect(told("GET https://api.example/a | Sec-Fetch-Storage-Access: none -> 200 => blocked")).toEqual({
      candidates: [true],
      evidence: "storage-access",
    });
  });

  test.each([
    ["Chrome/156.0.0.0", "cross-site", [false]],
    ["Firefox/153.0", "cross-site", [false]],
    ["Chrome/120.0.0.0", "cross-site", [false, true]],
    ["Firefox/140.0", "cross-site", [false, true]],
    ["Chrome/156.0.0.0", "same-site", [false, true]],
  ])("where %s asks %s and says nothing of its storage, is one of %j", (browser, site, candidates) => {
    const text = `GET https://api.example/a | User-Agent: ${browser} | Sec-Fetch-Site: ${site} -> 200 => blocked`;
    expect(told(text).candidates).toEqual(candidates);
  });

  test("is never include for a font", () => {
    expect(told("GET https://cdn.example/a.woff2 -> 200 => blocked font")).toEqual({
      candidates: [false],
      evidence: "type",
    });
  });
});
