import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHROMIUM, ENGINES, STANDARD } from "./engines";
import type { Exchange, HeaderList, Hop } from "./exchange";
import { setHeader } from "./headers";
import { passes, violations } from "./judge";
import { randomExchange, withResponseHeaders } from "./testing";

const PAGE = "https://app.example";
const API = "https://api.example/items";
const OPEN: HeaderList = [["Access-Control-Allow-Origin", "*"]];

function exchangeOf(...hops: [Hop, ...Hop[]]): Exchange {
  return {
    id: "e1",
    browser: "chromium",
    origin: PAGE,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: "omit",
    hops,
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
}

function hop(url: string, headers: HeaderList | null, given: Partial<Hop> = {}): Hop {
  const response = headers && { status: 200, headers, fromCache: false };
  return { url, method: "GET", requestHeaders: [], preflight: null, response, ...given };
}

function asked(method: string, names: string, status: number, headers: HeaderList): NonNullable<Hop["preflight"]> {
  const requestHeaders: HeaderList = [
    ["Access-Control-Request-Method", method],
    ["Access-Control-Request-Headers", names],
  ];
  return { requestHeaders, response: { status, headers, fromCache: false }, error: null };
}

const redirect = (url: string, to: string, headers: HeaderList): Hop =>
  hop(url, null, { response: { status: 302, headers: [...headers, ["Location", to]], fromCache: false } });

/** Step, hop and rule of each violation. */
function places(exchange: Exchange, credentialed = false, by: "standard" | "chromium" | "firefox" = "chromium") {
  return violations(exchange, credentialed, by).map(({ step, hop, rule }) => `${step} ${hop} ${rule}`);
}

describe("all violations at once", () => {
  const broken = exchangeOf(
    hop(API, [], {
      method: "PUT",
      preflight: asked("PUT", "x-tenant", 404, [["Access-Control-Allow-Methods", "GET"]]),
    }),
  );

  test("stand in the order in which Chromium meets them", () => {
    expect(places(broken)).toEqual([
      "preflight 0 allow-origin-missing",
      "preflight 0 preflight-status",
      "preflight 0 method-not-allowed",
      "preflight 0 header-not-allowed",
      "response 0 allow-origin-missing",
    ]);
  });

  test("each have the name that the browser gives once those before are fixed", () => {
    const named = violations(broken, false, "chromium");
    expect(named.map(({ chromium }) => chromium)).toEqual([
      "PreflightMissingAllowOriginHeader",
      "PreflightInvalidStatus",
      "MethodDisallowedByPreflightResponse",
      "HeaderDisallowedByPreflightResponse",
      "MissingAllowOriginHeader",
    ]);
    expect(named.map(({ firefox }) => firefox)).toEqual([
      "CORSMissingAllowOrigin2",
      "CORSPreflightDidNotSucceed3",
      "CORSMethodNotFound",
      "CORSMissingAllowHeaderFromPreflight2",
      "CORSMissingAllowOrigin2",
    ]);
  });

  test("name what the other browser stops at, where its order differs", () => {
    const moved = exchangeOf(
      hop(API, OPEN, { method: "PUT", preflight: asked("PUT", "", 301, [["Location", "/other"]]) }),
    );
    const [first] = violations(moved, false, "chromium");
    expect(first).toMatchObject({
      rule: "preflight-redirect",
      chromium: "PreflightDisallowedRedirect",
      firefox: "CORSMissingAllowOrigin2",
    });
  });
});

describe("redirects", () => {
  test("a redirect at home needs no headers, a foreign one does", () => {
    expect(places(exchangeOf(redirect(`${PAGE}/a`, API, []), hop(API, OPEN)))).toEqual([]);
    expect(places(exchangeOf(redirect(API, `${API}/1`, []), hop(`${API}/1`, OPEN)))).toEqual([
      "redirect 0 allow-origin-missing",
    ]);
  });

  test("back at home the headers are needed all the same, for the origin null", () => {
    const back = (headers: HeaderList) => exchangeOf(redirect(API, `${PAGE}/a`, OPEN), hop(`${PAGE}/a`, headers));
    expect(places(back([]))).toEqual(["response 1 allow-origin-missing"]);
    expect(places(back([["Access-Control-Allow-Origin", PAGE]]))).toEqual(["response 1 allow-origin-mismatch"]);
    expect(places(back([["Access-Control-Allow-Origin", "null"]]))).toEqual([]);
  });

  test("a preflight after a tainting redirect is asked by null, in Firefox by the page", () => {
    const url = "https://cdn.example/items";
    const named: HeaderList = [
      ["Access-Control-Allow-Origin", PAGE],
      ["Access-Control-Allow-Methods", "PUT"],
    ];
    const tainted = exchangeOf(
      { ...redirect(API, url, OPEN), method: "PUT" },
      hop(url, OPEN, { method: "PUT", preflight: asked("PUT", "", 204, named) }),
    );
    expect(places(tainted, false, "chromium")).toEqual(["preflight 1 allow-origin-mismatch"]);
    expect(places(tainted, false, "firefox")).toEqual([]);
  });
});

test("a response that was not seen breaks no rule", () => {
  expect(places(exchangeOf(hop(API, null)))).toEqual([]);
});

test("a 304 to the browser's own cache needs no headers, unless the browser blocked it", () => {
  const revalidated = hop(API, null, {
    requestHeaders: [["If-None-Match", '"1"']],
    response: { status: 304, headers: [], fromCache: false },
  });
  expect(places(exchangeOf(revalidated))).toEqual([]);
  expect(places({ ...exchangeOf(revalidated), outcome: "blocked" })).toEqual(["response 0 allow-origin-missing"]);
});

describe("for all exchanges", () => {
  const NAME = "Access-Control-Allow-Origin";
  const all = (exchange: Exchange) =>
    ENGINES.flatMap(({ name }) => [violations(exchange, false, name), violations(exchange, true, name)]);

  test("one passes exactly when it has no violation", () => {
    fc.assert(
      fc.property(randomExchange, fc.boolean(), (exchange, credentialed) => {
        for (const engine of ENGINES) {
          const broken = violations(exchange, credentialed, engine.name);
          expect(passes(exchange, credentialed, engine)).toBe(broken.length === 0);
        }
      }),
    );
  });

  const scrambled = (exchange: Exchange, isUpper: (name: string) => boolean) =>
    withResponseHeaders(exchange, (headers) =>
      headers.map(([name, value]) => [isUpper(name) ? name.toUpperCase() : name.toLowerCase(), value]),
    );

  test("the case of header names does not matter to the standard and to Chromium", () => {
    const told = (exchange: Exchange) =>
      [STANDARD, CHROMIUM].map(({ name }) =>
        violations(exchange, true, name).map(({ rule, value, chromium }) => [rule, value, chromium]),
      );
    fc.assert(
      fc.property(randomExchange, fc.func(fc.boolean()), (exchange, isUpper) => {
        expect(told(scrambled(exchange, isUpper))).toEqual(told(exchange));
      }),
    );
  });

  test("nor to Firefox, where Allow-Origin comes once", () => {
    const once = (exchange: Exchange) => withResponseHeaders(exchange, (headers) => setHeader(headers, NAME, "null"));
    fc.assert(
      fc.property(randomExchange, fc.func(fc.boolean()), (exchange, isUpper) => {
        expect(all(scrambled(once(exchange), isUpper))).toEqual(all(once(exchange)));
      }),
    );
  });

  test("the order of header lines matters among lines of one name alone", () => {
    fc.assert(
      fc.property(randomExchange, (exchange) => {
        const sorted = withResponseHeaders(exchange, (headers) =>
          headers.toSorted(
            ([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? 1 : -1) * Number(a.toLowerCase() !== b.toLowerCase()),
          ),
        );
        expect(all(sorted)).toEqual(all(exchange));
      }),
    );
  });

  test("a header that no rule reads changes nothing", () => {
    fc.assert(
      fc.property(randomExchange, (exchange) => {
        const padded = withResponseHeaders(exchange, (headers) => setHeader(headers, "X-Padding", "1"));
        expect(all(padded)).toEqual(all(exchange));
      }),
    );
  });

  test("the browsers agree on each name with the first violation of their own list", () => {
    fc.assert(
      fc.property(randomExchange, fc.boolean(), (exchange, credentialed) => {
        const [inChromium] = violations(exchange, credentialed, "chromium");
        const [inFirefox] = violations(exchange, credentialed, "firefox");
        if (inChromium) expect(inChromium.firefox).toBe(inFirefox?.firefox ?? null);
        if (inFirefox) expect(inFirefox.chromium).toBe(inChromium?.chromium ?? null);
      }),
    );
  });
});

/** Counted and not timed, or the machine's load would be measured. All with all would be thousands of times as many. */
test("the rules broken by a chain of many hops look at each as often as at those of as many requests", () => {
  const MANY = 4000;
  const many = Array.from({ length: MANY }, () => hop(API, []));
  let looks = 0;
  const watched = (one: Exchange): Exchange => ({
    ...one,
    hops: new Proxy(one.hops, {
      get: (hops, key) => {
        looks += 1;
        return Reflect.get(hops, key) as unknown;
      },
    }),
  });
  const looksOf = (work: () => void): number => {
    looks = 0;
    work();
    return looks;
  };
  const chain = watched(exchangeOf(hop(API, []), ...many));
  const apart = many.map((one) => watched(exchangeOf(one)));
  const together = looksOf(() => expect(violations(chain, false, "chromium").length).toBe(MANY + 1));
  const alone = looksOf(() => {
    for (const one of apart) violations(one, false, "chromium");
  });
  expect(together).toBeGreaterThan(MANY);
  expect(together).toBeLessThan(alone);
});
