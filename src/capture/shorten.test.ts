import { describe, expect, test } from "vitest";
import { diagnose } from "../engine/diagnose/diagnose";
import { exchangeOf } from "../engine/diagnose/testing";
import type { Exchange, HeaderList, Hop } from "../engine/fetch/exchange";
import { shortLine, shortPlace, shortUrl } from "./shorten";
import { sizeOf } from "./size";

const LONG = "x".repeat(100_000);
const MANY = Array.from({ length: 5000 }, (_, index) => `x-${index}`).join(", ");

/** The exchange as it would have been recorded. */
function recorded(exchange: Exchange): Exchange {
  const lines = (list: HeaderList) => list.map(([name, value]) => shortLine(name, value));
  const [first, ...rest] = exchange.hops.map((hop): Hop => {
    const { preflight, response, requestHeaders } = hop;
    const answer = preflight?.response;
    return {
      ...hop,
      url: shortUrl(hop.url),
      requestHeaders: requestHeaders && lines(requestHeaders),
      response: response && { ...response, headers: lines(response.headers) },
      preflight: preflight && {
        ...preflight,
        response: answer ? { ...answer, headers: lines(answer.headers) } : null,
      },
    };
  });
  if (!first) throw new Error("an exchange without a hop");
  return { ...exchange, hops: [first, ...rest] };
}

const CASES = {
  "a script's header": `PUT https://api.example/a | X-Data: ${LONG} preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT => blocked`,
  "a header that is safe only while it is short": `GET https://api.example/a | Accept: ${LONG} preflight 204 | Access-Control-Allow-Origin: * => blocked`,
  "a cookie": `GET https://api.example/a -> 200 | Set-Cookie: a=${LONG} => blocked`,
  "an Allow-Origin": `GET https://api.example/a -> 200 | Access-Control-Allow-Origin: https://app.example${LONG} => blocked`,
  "a list whose end matters": `PUT https://api.example/a | X-Last: 1 preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: ${MANY}, x-last -> 200 | Access-Control-Allow-Origin: * => delivered`,
  "an address": `GET https://api.example/a?q=${LONG} -> 414 => blocked`,
  "a redirect's target": `GET https://api.example/a -> 302 | Location: https://cdn.example/${LONG} | Access-Control-Allow-Origin: * then GET https://cdn.example/${LONG} -> 200 => blocked`,
};

describe("what is enormous", () => {
  test.each(Object.entries(CASES))("changes no verdict by being cut: %s", (_, text) => {
    const whole = exchangeOf(text);
    const said = ({ verdict, cause, step, browsers, violations }: ReturnType<typeof diagnose>) => ({
      verdict,
      cause,
      step,
      browsers,
      rules: violations.map(({ rule, chromium, firefox }) => [rule, chromium, firefox]),
    });
    expect(said(diagnose(recorded(whole)))).toEqual(said(diagnose(whole)));
  });

  test.each(["a script's header", "a header that is safe only while it is short", "a cookie", "an address"] as const)(
    "takes little room: %s",
    (name) => {
      expect(sizeOf(recorded(exchangeOf(CASES[name])))).toBeLessThan(25_000);
    },
  );

  test("stays whole where cutting it would lead elsewhere", () => {
    const url = `https://${"user".repeat(10_000)}@api.example/`;
    expect(shortUrl(url)).toBe(url);
  });

  test("leads to no place in a script that is enormous itself", () => {
    expect(shortPlace(`https://app.example/${LONG}:3`)).toBeNull();
    expect(shortPlace("https://app.example/app.js:3")).toBe("https://app.example/app.js:3");
  });

  test("is what nobody sends: ordinary addresses and headers stay as they are", () => {
    const url = `https://api.example/search?q=${"x".repeat(8000)}`;
    expect(shortUrl(url)).toBe(url);
    expect(shortLine("Cookie", "x".repeat(4000))).toEqual(["Cookie", "x".repeat(4000)]);
  });
});
