import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exchange, Hop } from "../fetch/exchange";
import { setHeader } from "../fetch/headers";
import { violations } from "../fetch/judge";
import { isSameOrigin } from "../fetch/origin";
import { randomExchange } from "../fetch/testing";
import type { Violation } from "../fetch/violation";
import { diagnose } from "./diagnose";
import type { Diagnosis } from "./diagnosis";
import { diagnosisOf, exchangeOf } from "./testing";

const PAGE = "https://app.example";
const A_STAR = "GET https://api.example/a -> 200 | Access-Control-Allow-Origin: *";
const THE_PAGE = `GET https://api.example/a -> 200 | Access-Control-Allow-Origin: ${PAGE}`;

describe("the credentials mode", () => {
  test("follows from a block that only include explains", () => {
    const { cause, certainty, request, evidence } = diagnosisOf(`${A_STAR} => blocked`);
    expect({ cause, certainty }).toEqual({ cause: "wildcard-with-credentials", certainty: "observed" });
    expect(request.credentials).toBe("include");
    expect(evidence).toHaveLength(1);
  });

  test("follows from a delivery that include would have hindered", () => {
    const { verdict, request, evidence, alternatives } = diagnosisOf(`${A_STAR} => delivered`);
    expect({ verdict, credentials: request.credentials, alternatives }).toEqual({
      verdict: "allowed",
      credentials: null,
      alternatives: [],
    });
    expect(evidence).toHaveLength(1);
  });

  test("does not matter where both modes stop at the same rule", () => {
    const { cause, request, alternatives } = diagnosisOf("GET https://api.example/a -> 200 => blocked");
    expect({ cause, credentials: request.credentials, alternatives }).toEqual({
      cause: "not-configured",
      credentials: null,
      alternatives: [],
    });
  });

  test("leaves two branches where nothing decides whether the page got anything", () => {
    const { verdict, certainty, cause, alternatives } = diagnosisOf(`${THE_PAGE} => unknown`);
    expect({ verdict, certainty, cause }).toEqual({ verdict: "unknown", certainty: "either", cause: null });
    expect(alternatives.map((one) => [one.verdict, one.cause])).toEqual([
      ["allowed", null],
      ["blocked", "credentials-not-allowed"],
    ]);
  });

  test("leaves two causes where both modes are blocked, each by a rule of its own", () => {
    const { verdict, certainty, alternatives } = diagnosisOf(
      `PUT https://api.example/a
         preflight 204 | Access-Control-Allow-Origin: *
       => blocked`,
    );
    expect({ verdict, certainty }).toEqual({ verdict: "blocked", certainty: "either" });
    expect(alternatives.map(({ cause }) => cause)).toEqual(["method-not-allowed", "wildcard-with-credentials"]);
  });

  test("leaves two causes where one of the browsers that may have asked stops at another rule with it", () => {
    const exchange = exchangeOf(`PATCH https://api.example/a
         preflight 204 | Access-Control-Allow-Origin: ${PAGE} | Access-Control-Allow-Credentials: true | Access-Control-Allow-Methods: * | Access-Control-Allow-Headers: not a list
       => blocked`);
    // Firefox reads the list of methods to its end first; the file does not name the browser.
    const { cause, alternatives } = diagnose({ ...exchange, browser: null });
    expect(cause).toBe("invalid-list");
    expect(alternatives.map((one) => one.cause)).toEqual(["invalid-list", "wildcard-with-credentials"]);
  });
});

describe("what contradicts the rules", () => {
  test("is allowed and calm when it was delivered all the same", () => {
    const told = diagnosisOf("GET https://api.example/a -> 200 | Vary: Origin => delivered");
    expect(told).toMatchObject({ verdict: "allowed", cause: null, violations: [], warnings: [], alternatives: [] });
    expect(told.browsers.chromium).toBe("allowed");
  });

  test("is unexplained when it was blocked all the same", () => {
    expect(diagnosisOf(`${THE_PAGE} | Vary: Origin => blocked omit`)).toMatchObject({
      verdict: "blocked",
      cause: "unexplained",
      violations: [],
    });
  });
});

describe("what the rules say nothing about", () => {
  test("an error of Firefox's has no meanings of Chromium's", () => {
    const ended = { ...exchangeOf("GET http://localhost:8080/a -> nothing => unknown"), error: "NS_ERROR_DOM_BAD_URI" };
    expect(diagnose(ended).why).not.toContain("Local Network Access");
  });

  test.each([
    ["https://api.example/a", /a CORS check failed/],
    ["http://192.168.1.20/a", /Local Network Access/],
    ["http://localhost:8080/a", /Local Network Access/],
  ])("%s, which ended with an error of several meanings, is open, and its why names them", (url, why) => {
    const ended = { ...exchangeOf(`GET ${url} -> nothing => unknown`), error: "net::ERR_FAILED" };
    expect(diagnose(ended)).toMatchObject({
      verdict: "unknown",
      cause: null,
      headline: expect.stringContaining("without a response"),
      why: expect.stringMatching(why),
    });
  });

  test.each([
    ["a request to the page's own server", "GET https://app.example/a -> 200 => delivered", "not-cors"],
    ["a request that is on its way", "GET https://api.example/a => pending", "unknown"],
    ["a picture", "GET https://api.example/a.png -> 200 => opaque image", "opaque"],
    ["a request without an answer", "GET https://api.example/a => failed net::ERR_TIMED_OUT", "failed"],
  ])("%s breaks none", (_, text, verdict) => {
    expect(diagnosisOf(text)).toMatchObject({ verdict, violations: [] });
  });
});

/** What is left of an exchange once the browser stopped at the first rule it breaks, with the outcome that follows. */
function asSeen(whole: Exchange, cookies: boolean): { seen: Exchange; first: Violation | null } {
  const credentialed = whole.credentials === "include";
  const first = violations(whole, credentialed, whole.browser ?? "chromium")[0] ?? null;
  const reached = whole.hops.slice(0, first ? first.hop + 1 : whole.hops.length).map((hop, index): Hop => {
    const requestHeaders =
      cookies && credentialed && !isSameOrigin(hop.url, whole.origin)
        ? setHeader(hop.requestHeaders ?? [], "Cookie", "a=b")
        : hop.requestHeaders;
    const stoppedHere = first?.step === "preflight" && first.hop === index;
    return stoppedHere ? { ...hop, requestHeaders: null, response: null } : { ...hop, requestHeaders };
  });
  const hops = [reached[0] ?? whole.hops[0], ...reached.slice(1)] as const;
  const answered = hops.at(-1)?.response ?? null;
  const outcome = first ? "blocked" : answered ? "delivered" : "failed";
  return { seen: { ...whole, hops, outcome, credentials: null }, first };
}

const place = (one: Violation | undefined | null): string => (one ? `${one.step} ${one.hop} ${one.rule}` : "none");

const responsesOf = (told: Diagnosis): readonly Diagnosis[] =>
  told.certainty === "either" ? told.alternatives : [told];

/** Asks about random exchanges, whose credentials mode and, if need be, outcome we do not get to see. */
function forAll(check: (told: Diagnosis, truth: { whole: Exchange; seen: Exchange; first: Violation | null }) => void) {
  fc.assert(
    fc.property(randomExchange, fc.boolean(), fc.boolean(), (whole, cookies, toldOutcome) => {
      // Browsers stop at different rules, so where none is named the rule is open.
      const { seen, first } = asSeen({ ...whole, browser: whole.browser ?? "chromium" }, cookies);
      check(diagnose(toldOutcome ? seen : { ...seen, outcome: "unknown" }), { whole, seen, first });
    }),
    { numRuns: 200 },
  );
}

describe("whatever the credentials mode was", () => {
  test("the rule that the browser stopped at is the one named, or one of two", () => {
    forAll((told, { first }) => {
      expect(responsesOf(told).map(({ violations: [one] }) => place(one))).toContain(place(first));
    });
  });

  test("what was delivered is allowed and what was blocked is blocked, or one of two branches is", () => {
    forAll((told, { seen }) => {
      if (seen.outcome === "failed") return;
      const right = seen.outcome === "blocked" ? ["blocked"] : ["allowed", "not-cors"];
      expect(responsesOf(told).some(({ verdict }) => right.includes(verdict))).toBe(true);
    });
  });

  test("a mode that the diagnosis claims to know is the right one", () => {
    forAll((told, { whole }) => {
      if (told.request.credentials !== null) expect(told.request.credentials).toBe(whole.credentials);
    });
  });
});

describe("a POST that Firefox shows without its mode", () => {
  const post = (headers: string) => {
    const text = `POST http://api.example/items from http://app.example -> 200 ${headers} => blocked firefox`;
    return diagnose({ ...exchangeOf(text), mode: null });
  };

  test("is blocked by the rules, unless the script chose to see no response", () => {
    const told = post("");
    expect(told).toMatchObject({ verdict: "blocked", certainty: "inferred", cause: "not-configured" });
    expect(told.evidence).toContainEqual(expect.stringContaining("no-cors"));
  });

  test("was hidden by choice where no rule is broken", () => {
    const told = post("| Access-Control-Allow-Origin: http://app.example | Access-Control-Allow-Credentials: true");
    expect(told).toMatchObject({ verdict: "opaque", cause: "no-cors-opaque", violations: [] });
  });
});
