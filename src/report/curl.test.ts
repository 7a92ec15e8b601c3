import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import { bannedIn, homemadeIn } from "../engine/diagnose/words/voice";
import type { Exchange, HeaderLine } from "../engine/fetch/exchange";
import { randomExchange } from "../engine/fetch/testing";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { curlCommands } from "./curl";
import { oneLine } from "./shell-quote";
import { worksInCurl } from "./works-in-curl";

function said(text: string): Exchange {
  const [exchange] = exchangesOf(text);
  if (!exchange) throw new Error("no exchange");
  return exchange;
}

/** A request that left with exactly these headers. */
function sent(headers: readonly HeaderLine[], url = "https://api.example/a", method = "GET"): Exchange {
  const exchange = said("GET https://api.example/a -> 200 => blocked");
  return { ...exchange, hops: [{ ...exchange.hops[0], url, method, requestHeaders: headers }] };
}

/** The arguments that a real shell hands to `curl`, command by command. */
function allArguments(commands: readonly string[]): string[][] {
  const script = ["curl() { printf '%s\\0' \"$@\"; printf '\\0\\0'; }", ...commands].join("\n");
  const output = execFileSync("sh", ["-c", script], { encoding: "utf8" });
  return output
    .split("\0\0\0")
    .slice(0, -1)
    .map((one) => one.split("\0"));
}

const argumentsOf = (command: string): string[] => allArguments([command])[0] ?? [];

const only = (exchange: Exchange, secrets = false) => {
  const [command] = curlCommands(exchange, { secrets });
  if (!command) throw new Error("no command");
  return command;
};

const headersIn = (args: readonly string[]) => args.filter((_, index) => args[index - 1] === "--header");

describe("the commands", () => {
  test("ask what the browser asked: first the preflight, then the request, each with its own headers", () => {
    const [preflight, request] = curlCommands(
      said("PUT https://api.example/a?x=1 | X-Tenant: 7 preflight 204 -> 200 => blocked omit"),
      { secrets: false },
    );
    const asked = argumentsOf(preflight?.text ?? "");
    expect(asked.slice(3, 5)).toEqual(["--request", "OPTIONS"]);
    expect(headersIn(asked)).toEqual([
      "Access-Control-Request-Method: PUT",
      "Access-Control-Request-Headers: x-tenant",
    ]);
    const args = argumentsOf(request?.text ?? "");
    expect(args.slice(3, 5)).toEqual(["--request", "PUT"]);
    expect(headersIn(args)).toEqual(expect.arrayContaining(["X-Tenant: MASKED", "Origin: https://app.example"]));
    expect(args.slice(-2)).toEqual(["--url", "https://api.example/a?x=1"]);
  });

  test("reach curl through a shell as they were meant, whatever the headers hold", () => {
    const name = fc.stringMatching(/^x-[a-z]{1,8}$/);
    const value = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(name, value), { maxLength: 3 }), { maxLength: 5 }), (requests) => {
        const all = allArguments(requests.map((headers) => only(sent(headers), true).text));
        expect(all.map(headersIn)).toEqual(
          requests.map((headers) => headers.map(([key, text]) => oneLine(`${key}: ${text}`))),
        );
      }),
      { numRuns: 10 },
    );
  });

  test("hold nothing that a shell would run, for any exchange", () => {
    fc.assert(
      fc.property(fc.array(randomExchange, { maxLength: 12 }), (exchanges) => {
        const commands = exchanges.flatMap((exchange) => curlCommands(exchange, { secrets: true }));
        const methods = allArguments(commands.map(({ text }) => text)).map((args) => args[4]);
        expect(methods).toEqual(commands.map(({ method }) => method));
      }),
      { numRuns: 12 },
    );
  });

  test("leave out what is no header, and what curl makes itself", () => {
    const args = argumentsOf(
      only(
        sent([
          ["@/etc/passwd", "x"],
          [":path", "/a"],
          ["Host", "api.example"],
          ["Content-Length", "12"],
          ["Accept", "*/*"],
          ["X-Empty", ""],
        ]),
      ).text,
    );
    expect(headersIn(args)).toEqual(["Accept: */*", "X-Empty;"]);
  });

  test("are given for http and https only, and for a method that is known", () => {
    expect(curlCommands(sent([], "file:///etc/passwd"), { secrets: true })).toEqual([]);
    expect(curlCommands(sent([], "https://api.example/a", "-"), { secrets: true })).toEqual([]);
  });

  test("say when the browser stopped before the request", () => {
    const stopped = said("PUT https://api.example/a preflight 401 => blocked omit");
    const [hop] = stopped.hops;
    const commands = curlCommands({ ...stopped, hops: [{ ...hop, requestHeaders: null }] }, { secrets: false });
    expect(commands.map(({ on, wasSent }) => [on, wasSent])).toEqual([
      ["preflight", true],
      ["request", false],
    ]);
  });
});

describe("secrets", () => {
  const exchange = sent(
    [
      ["Cookie", "sid=c00kie"],
      ["Authorization", "Bearer s3cret"],
      ["X-Api-Key", "k3y"],
      ["X-CSRF-Token", "csrf1"],
      ["Accept", "*/*"],
    ],
    "https://ada:pa55@api.example/a",
  );

  test("are masked unless somebody requests them", () => {
    const { text, isMasked } = only(exchange);
    expect(text).not.toMatch(/c00kie|s3cret|k3y|csrf1|pa55|ada/);
    expect(text).toContain("'Authorization: Bearer MASKED'");
    expect(isMasked).toBe(true);
  });

  const KEY = "Zk3vQ9xYpL2mN8rT5wB7cD";

  test.each([
    ["the name of a header", sent([[`X-${KEY}`, "1"]])],
    ["the method", sent([], "https://api.example/a", KEY)],
    ["the name of a parameter", sent([], `https://api.example/a?${KEY}=1`)],
    ["a parameter of the content type", sent([["Content-Type", `text/plain; key=${KEY}`]])],
    ["a header of the browser's that a script set", sent([["User-Agent", `Shop/1.0 (${KEY})`]])],
    ["the list of a preflight", sent([["Access-Control-Request-Headers", `content-type,x-${KEY.toLowerCase()}`]])],
  ])("are masked as %s", (_, exchange) => {
    const { text, isMasked } = only(exchange);
    expect(text).toContain("MASKED");
    expect(text.toLowerCase()).not.toContain(KEY.toLowerCase());
    expect(isMasked).toBe(true);
    expect(only(exchange, true).text.toLowerCase()).toContain(KEY.toLowerCase());
  });

  test("are not what a browser itself sends", () => {
    const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    const exchange = sent([
      ["User-Agent", agent],
      ["Accept", "text/html,application/xhtml+xml,application/vnd.github.v3+json;q=0.9,*/*;q=0.8"],
      ["Content-Type", "application/json; charset=utf-8; odata=verbose"],
      ["Sec-CH-UA", '"Not)A;Brand";v="99", "HeadlessChrome";v="156"'],
      ["Access-Control-Request-Headers", "authorization,x-amzn-requestid,x-ms-client-request-id"],
    ]);
    expect(only(exchange).isMasked).toBe(false);
  });

  test.each([
    ["Ocp-Apim-Subscription-Key", "s3cret"],
    ["x-functions-key", "s3cret"],
    ["npm-otp", "606550"],
    ["DPoP", "s3cret"],
    ["Cf-Access-Jwt-Assertion", "s3cret"],
    ["X-Amzn-Oidc-Data", "s3cret"],
    ["Sec-WebSocket-Protocol", "s3cret"],
    ["X-Anything", "s3cret"],
    ["Referer", "https://app.example/reset/s3cret9f8e7d6c"],
  ])("are masked in every header that is not known to be harmless: %s", (name, value) => {
    expect(only(sent([[name, value]])).text).not.toMatch(/s3cret|606550/);
  });

  test("are masked in the URL, and words in it are not", () => {
    const url =
      "https://api.example/v2/orders/3f2a9c1e-77aa-4b1c-9d2e-0a1b2c3d4e5f/items?access_token=abc&sort=up&sig=WDJB-MJHT#s3cret9f8e";
    const { text, isMasked } = only(sent([], url));
    expect(text).toContain(
      "'https://api.example/v2/orders/MASKED/items?access_token=MASKED&sort=up&sig=MASKED#MASKED'",
    );
    expect(isMasked).toBe(true);
  });

  test("are all there when somebody does", () => {
    const { text, isMasked } = only(exchange, true);
    for (const secret of ["c00kie", "s3cret", "k3y", "csrf1", "ada:pa55"]) expect(text).toContain(secret);
    expect(isMasked).toBe(false);
  });

  test("are not said to be masked where there are none", () => {
    expect(only(sent([["Accept", "*/*"]])).isMasked).toBe(false);
  });
});

describe("whether it works in curl", () => {
  test.each([
    ["Yes: the server responds, and only", "GET https://api.example/a -> 200 => blocked omit"],
    ["Yes: they send no preflight", "PUT https://api.example/a preflight 204 => blocked omit"],
    ["No: they get the same error 500", "GET https://api.example/a -> 500 => blocked omit"],
    ["Not likely: the browser got no response", "GET https://api.example/a => failed net::ERR_CONNECTION_REFUSED"],
    [
      "Yes: the server responds to everyone",
      "GET https://api.example/a -> 200 | Access-Control-Allow-Origin: * => delivered",
    ],
  ])("%s", (start, text) => {
    const exchange = said(text);
    const sentence = worksInCurl(exchange, diagnoseAndFix(exchange, [exchange]));
    expect(sentence).toMatch(new RegExp(`^${start}`));
    expect([...bannedIn(sentence), ...homemadeIn(sentence)]).toEqual([]);
  });
});
