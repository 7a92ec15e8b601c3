import { describe, expect, test } from "vitest";
import { diagnose } from "../../diagnose/diagnose";
import type { CredentialsMode, Exchange, HeaderList, Hop, Preflight } from "../exchange";
import { passes, violations } from "../judge";
import { nextPreflight } from "../next-preflight";
import { isStillAllowed, preflightLifetime } from "../preflight-cache";
import { unsafeReason } from "../request-headers";
import { CHROMIUM, ENGINES, FIREFOX, STANDARD, WEBKIT } from ".";

/** Each was asked in WebKitGTK 2.50.6. */

const [PAGE, API, CDN] = ["https://app.example", "https://api.example/items", "https://cdn.example/items"] as const;
const OPEN: HeaderList = [["Access-Control-Allow-Origin", "*"]];

const hop = (url: string, headers: HeaderList, given: Partial<Hop> = {}, status = 200): Hop => ({
  url,
  method: "GET",
  requestHeaders: [],
  preflight: null,
  response: { status, headers, fromCache: false },
  ...given,
});

const redirect = (url: string, to: string, headers: HeaderList = OPEN): Hop =>
  hop(url, [...headers, ["Location", to]], {}, 302);

const asked = (names: string, status: number, headers: HeaderList): Preflight => ({
  requestHeaders: [["Access-Control-Request-Headers", names]],
  response: { status, headers, fromCache: false },
  error: null,
});

const exchange = (hops: readonly [Hop, ...Hop[]], credentials: CredentialsMode = "same-origin"): Exchange => ({
  id: "e1",
  browser: "webkit",
  origin: PAGE,
  type: "xmlhttprequest",
  mode: "cors",
  credentials,
  hops,
  outcome: "unknown",
  error: null,
  startedAt: 0,
  endedAt: 1,
});

/** What WebKit's console would say, in the order in which it would come to it. */
const sentences = (one: Exchange): (string | null)[] =>
  violations(one, one.credentials === "include", "webkit").map(({ webkit }) => webkit);

/** The engines that let it pass. */
const letting = (one: Exchange): string[] =>
  ENGINES.filter((engine) => passes(one, one.credentials === "include", engine)).map(({ name }) => name);

describe("WebKit", () => {
  test("names the status of a preflight before its headers", () => {
    const preflight = asked("x-a", 404, []);
    expect(sentences(exchange([hop(API, OPEN, { preflight })]))[0]).toBe(
      "Preflight response is not successful. Status code: 404",
    );
  });

  test("refuses a wildcard on a redirect when a request with its default credentials mode started at home", () => {
    const hops = [redirect(`${PAGE}/a`, API), redirect(API, CDN), hop(CDN, OPEN)] as const;
    expect(letting(exchange(hops))).toEqual(["standard", "chromium", "firefox"]);
    expect(letting(exchange(hops, "omit"))).toEqual(["standard", "chromium", "firefox", "webkit"]);
    expect(sentences(exchange(hops))[0]).toBe(
      `Cross-origin redirection to ${CDN} denied by Cross-Origin Resource Sharing policy: Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.`,
    );
  });

  test("finds a password in a redirect from home after the next server's preflight", () => {
    const target = "https://me:secret@api.example/items";
    const hops = [redirect(`${PAGE}/a`, target), hop(target, OPEN, { preflight: asked("x-a", 404, OPEN) })] as const;
    const places = violations(exchange(hops), false, "webkit").map(({ rule }) => rule);
    expect(places.indexOf("preflight-status")).toBeLessThan(places.indexOf("redirect-credentials-in-url"));
  });

  test("ends a request without a word at an empty Location", () => {
    const one = exchange([redirect(API, "")]);
    expect(letting(one)).not.toContain("webkit");
    expect(sentences(one)).toEqual([null]);
  });

  test("asks every later server for all the headers of the start, those too that a redirect dropped", () => {
    const first: Hop = { ...hop(API, []), method: "POST", preflight: asked("authorization,content-type", 204, OPEN) };
    const response = { status: 303, headers: [], fromCache: false };
    expect(nextPreflight([first], response, CDN, WEBKIT)).toEqual(["authorization", "content-type"]);
    for (const engine of [STANDARD, CHROMIUM]) expect(nextPreflight([first], response, CDN, engine)).toBeNull();
  });

  test("and judges a later preflight by them", () => {
    const first: Hop = {
      ...redirect(API, CDN),
      preflight: asked("content-type", 204, [...OPEN, ["Access-Control-Allow-Headers", "content-type"]]),
    };
    const later = hop(CDN, OPEN, { preflight: asked("", 204, OPEN) });
    expect(letting(exchange([first, later]))).toEqual(["standard", "chromium", "firefox"]);
    expect(sentences(exchange([first, later]))).toEqual([
      "Request header field Content-Type is not allowed by Access-Control-Allow-Headers.",
    ]);
  });

  test("loads fonts without CORS", () => {
    expect(letting({ ...exchange([hop(API, [])]), type: "font" })).toEqual(["webkit"]);
  });

  test("keeps a preflight's response for 600 seconds at most, and lets the later request's credentials decide on `*`", () => {
    const headers: HeaderList = [["Access-Control-Allow-Methods", "*"]];
    expect(preflightLifetime([["Access-Control-Max-Age", "601"]], WEBKIT).seconds).toBe(600);
    expect(preflightLifetime([["Access-Control-Max-Age", "+2"]], WEBKIT).seconds).toBe(2);
    const later = { method: "PUT", headers: [], credentialed: false };
    const kept = [{ headers, credentialed: true, secondsAgo: 1 }];
    expect(isStillAllowed(later, kept, WEBKIT)).toBe(true);
    expect(isStillAllowed(later, kept, FIREFOX)).toBe(false);
  });

  test.each([
    ["Bytes=0-1", null],
    ["bytes=+0-", null],
    ["bytes=18446744073709551615-", null],
    ["bytes=18446744073709551616-", "value"],
    ["bytes=5-1", "value"],
  ])("takes the range %s for %s", (value, expected) => {
    expect(unsafeReason("range", value, WEBKIT)).toBe(expected);
  });

  test("shows no user name when it says where a redirect led, but where it is the reason", () => {
    const one = exchange(
      [redirect(API, "https://me:pw@cdn.example/x"), hop("https://me:pw@cdn.example/x", OPEN)],
      "omit",
    );
    expect(sentences(one)).toEqual([
      "Cross-origin redirection to https://cdn.example/x denied by Cross-Origin Resource Sharing policy: redirection URL https://me:pw@cdn.example/x has credentials",
    ]);
  });

  test("calls a list with a comma more than one origin, and a list with a blank a mismatch", () => {
    const said = (value: string) => sentences(exchange([hop(API, [["Access-Control-Allow-Origin", value]])]))[0];
    expect(said(`${PAGE}, https://b.example`)).toBe("Access-Control-Allow-Origin cannot contain more than one origin.");
    expect(said(`${PAGE} https://b.example`)).toBe(
      `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
    );
  });
});

test("an https page's request to this machine is never sent, where the others send it", () => {
  const local = exchange([hop("http://localhost:3000/items", OPEN)]);
  const { browsers } = diagnose({ ...local, browser: "chromium", outcome: "delivered" });
  expect(browsers).toEqual({ standard: "allowed", chromium: "allowed", firefox: "allowed", webkit: "failed" });
  const image = diagnose({ ...local, browser: "chromium", outcome: "delivered", type: "image" });
  expect(image.browsers.webkit).toBe("allowed");
});
