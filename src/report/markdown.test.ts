import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { toMarkdown } from "./markdown";

function ticketOf(exchanges: readonly Exchange[], link: string | null = null): string {
  return toMarkdown(
    exchanges.map((exchange) => ({ exchange, diagnosis: diagnoseAndFix(exchange, exchanges) })),
    link,
  );
}

describe("the text of a ticket", () => {
  test("calls the headers of somebody else's server a fix only for those who run it", () => {
    const theirs = ticketOf(exchangesOf("GET https://api.notion.com/v1/pages -> 200 => blocked"));
    expect(theirs).toContain("**Fix, if you run the server**: Response");
    expect(theirs).not.toContain("**Fix**");
  });

  test("says what went wrong, shows the handshake and the fix, and ends with the link", () => {
    const exchanges = exchangesOf(
      `PUT https://api.example/items | X-Tenant: 7
        preflight 204 | Access-Control-Allow-Origin: https://app.example/
      => blocked omit`,
    );
    expect(ticketOf(exchanges, "https://viewer.example/#v1-AbCd").split("\n")).toEqual([
      "### `api.example` allows `https://app.example/`, but your page's origin is `https://app.example`.",
      "",
      "`PUT https://api.example/items` from `https://app.example`",
      "",
      expect.stringContaining("must match exactly"),
      "",
      expect.stringContaining("Not on its list: the origin `https://app.example`."),
      "",
      "**What happened**",
      "",
      "```text",
      "Page: https://app.example",
      "Server: api.example",
      "",
      "Page -> Browser: PUT request",
      "Browser -> Server: OPTIONS /items",
      "    Access-Control-Request-Method: PUT",
      "    Access-Control-Request-Headers: x-tenant",
      "Server -> Browser: 204  (Blocked here.)",
      "  ! Access-Control-Allow-Origin: https://app.example/",
      "  ! Access-Control-Allow-Methods: (missing)",
      "  ! Access-Control-Allow-Headers: (missing)",
      "Browser -> Server: PUT /items  (Not reached.)",
      "Server -> Browser: response  (Not reached.)",
      "Browser -> Page: network error, no response",
      "```",
      "",
      "Chromium: `PreflightAllowOriginMismatch`, Firefox: `CORSAllowOriginNotMatchingOrigin`, Safari: `Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 204`",
      "",
      "**Fix**: Preflight response, `OPTIONS https://api.example/items`",
      "",
      "```http",
      "Access-Control-Allow-Origin: https://app.example",
      "Access-Control-Allow-Methods: PUT",
      "Access-Control-Allow-Headers: x-tenant",
      "```",
      "",
      "**Fix**: Response, `PUT https://api.example/items`",
      "",
      "```http",
      "Access-Control-Allow-Origin: https://app.example",
      "Vary: Origin",
      "```",
      "",
      "**Add what is missing to your server's CORS list**",
      "",
      expect.stringContaining("Add the origin `https://app.example`"),
      "",
      "[About this cause](<https://cors-why.github.io/causes/origin-trailing-slash>)",
      "",
      "[Open this report in CORS Why](<https://viewer.example/#v1-AbCd>)",
      "",
    ]);
  });

  test("shows both fixes where two diagnoses fit, each under its condition", () => {
    const text = ticketOf(
      exchangesOf("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: * => unknown"),
    );
    expect(text).toContain("If your script sends credentials such as cookies (mode `include`):");
  });

  test("names the status that a fix changes, and what to leave out, as comments", () => {
    const [exchange] = exchangesOf("PUT https://api.example/items preflight 401 => blocked omit");
    if (!exchange) return;
    const diagnosis = diagnoseAndFix(exchange);
    const change = { on: "preflight", hop: 0, status: 204, set: {}, remove: ["Location"] } as const;
    const proven = { standard: true, chromium: true, firefox: true, webkit: true };
    const text = toMarkdown([{ exchange, diagnosis: { ...diagnosis, fix: { changes: [change], proven } } }], null);
    expect(text).toContain("```http\n# Status: 204\n# Leave out: Location\n```");
  });

  test("leaves out a link that is no address", () => {
    const [exchange] = exchangesOf("GET https://api.example/ -> 200 => delivered");
    for (const link of ["javascript:alert(1)", "https://viewer.example/> [x](y)", "https://viewer.example/\n# x"]) {
      expect(ticketOf(exchange ? [exchange] : [], link)).not.toContain("Open this report");
    }
  });

  test("says so where there is nothing", () => {
    expect(toMarkdown([], null)).toBe("No cross-origin requests.\n");
  });
});

/** What a value from the network may try. */
const PAYLOADS = [
  "@team",
  "#123",
  "GH-123",
  "org/repo#1",
  "org/repo@0123456789abcdef0123456789abcdef01234567",
  "!12 ~label %milestone $snippet",
  "[~admin]",
  "[click](https://evil.example)",
  "![](https://evil.example/pixel.png)",
  "!https://evil.example/pixel.png!",
  "<img src=https://evil.example/x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "</details><h1>owned</h1>",
  "`@team`",
  "``` @team",
  "```\n@team\n```",
  "~~~\n# owned",
  "\n\n# owned\n\n| a | b |\n|---|---|",
  "| a | b |",
  "**bold** _em_ ~~gone~~",
  "https://evil.example/ www.evil.example mail@evil.example",
  "&#64;team &lt;b&gt;",
  "\\`@team\\`",
  "{code}@team{code}",
  "\u2028@team\u202Ebackwards",
  ":tada: $x^2$",
] as const;

/** What is left of the text when all code is taken out, as CommonMark reads it: what a site looks for mentions and markup in. */
function outsideCode(markdown: string): string {
  const withoutBlocks = markdown.replace(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, "");
  const withoutCode = withoutBlocks.replace(/(?<!`)(`+)(?!`)((?:(?!\n\n)[\s\S])*?[^`])\1(?!`)/g, "");
  // Our own: headings in bold, each a line of its own, one word in bold, and links to documentation.
  return withoutCode
    .replace(/^\*\*[^*\n]+\*\*$/gm, "")
    .replaceAll("**Fix**: ", "")
    .replace(/^\[Documentation\]\(<https:[^<>]+>\)$/gm, "")
    .replace(/^\[About this cause\]\(<https:\/\/cors-why\.github\.io\/causes\/[a-z-]+>\)$/gm, "");
}

const MARKUP = /[@<>|~\\{}*_`\u2028\u202E]|\]\(|!\[|#\d|evil|team|owned|alert|gone/;

test("what stands outside of code is found", () => {
  expect(outsideCode("### a `b` @team\n\n```text\n@x\n```\n\n``c ` d`` #1")).toBe("### a  @team\n\n\n\n #1");
});

describe("a value from the network", () => {
  const at: Record<string, (exchange: Exchange, value: string) => Exchange> = {
    "the URL's path": (one, value) => ({
      ...one,
      hops: [{ ...one.hops[0], url: new URL(`https://api.example/${value}`).href }],
    }),
    "a URL that is none": (one, value) => ({ ...one, hops: [{ ...one.hops[0], url: value }] }),
    "the method": (one, value) => ({ ...one, hops: [{ ...one.hops[0], method: value }] }),
    "the origin": (one, value) => ({ ...one, origin: value }),
    "the allowed origin": (one, value) => withResponseHeader(one, "Access-Control-Allow-Origin", value),
    "the server's name": (one, value) => withResponseHeader(one, "Server", value, 502),
    "a misspelled header's name": (one, value) =>
      withResponseHeader(one, `access-control-allow-orign${value.slice(0, 2)}`, "*"),
    "a list of methods": (one, value) => preflighted(one, "Access-Control-Allow-Methods", value),
    "a list of headers": (one, value) => preflighted(one, "Access-Control-Allow-Headers", value),
    "a redirect": (one, value) => preflighted(one, "Location", value, 302),
    "the error": (one, value) => ({ ...one, outcome: "failed", error: value }),
    "a known error": (one, value) => ({ ...one, outcome: "failed", error: `net::ERR_CONNECTION_${value}` }),
    "an unexplained error": (one, value) => ({
      ...withResponseHeader(one, "Access-Control-Allow-Origin", "*"),
      error: value,
    }),
  };

  function withResponseHeader(one: Exchange, name: string, value: string, status = 200): Exchange {
    const response = { status, headers: [[name, value] as const], fromCache: false };
    return { ...one, hops: [{ ...one.hops[0], response, preflight: null }] };
  }

  function preflighted(one: Exchange, name: string, value: string, status = 204): Exchange {
    const allowed = ["Access-Control-Allow-Origin", "https://app.example"] as const;
    const response = { status, headers: [allowed, [name, value] as const], fromCache: false };
    const preflight = { requestHeaders: [["Access-Control-Request-Headers", "x-a"] as const], response, error: null };
    return { ...one, hops: [{ ...one.hops[0], preflight, response: null }] };
  }

  test.each(Object.entries(at))("stands in code and nowhere else: %s", (_, place) => {
    const [plain] = exchangesOf("PUT https://api.example/items preflight 401 => blocked omit");
    if (!plain) return;
    for (const payload of PAYLOADS) {
      const text = ticketOf([place(plain, payload)]);
      const outside = outsideCode(text);
      expect(outside, payload).not.toMatch(MARKUP);
      expect(outside.match(/^#.*/gm)?.length, payload).toBe(1);
    }
  });

  test("stands in code whatever letters it is made of", () => {
    const letters = fc.constantFrom(
      "`",
      "``",
      "```",
      "\n",
      " ",
      "@",
      "#1",
      "[",
      "](",
      ")",
      "<",
      ">",
      "*",
      "|",
      "~",
      "\\",
      "a",
      ":",
      "/",
    );
    const values = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(""));
    const [plain] = exchangesOf("PUT https://api.example/items preflight 401 => blocked omit");
    if (!plain) return;
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(at)), values, (place, value) => {
        expect(outsideCode(ticketOf([place(plain, value)]))).not.toMatch(MARKUP);
      }),
      { numRuns: 1_000 },
    );
  });

  test("can't make a mention that only Jira's older markup knows", () => {
    const [plain] = exchangesOf(
      "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: [~admin] => blocked",
    );
    expect(ticketOf(plain ? [plain] : [])).not.toContain("[~");
  });
});

describe("a ticket that would be too long", () => {
  const many = Array.from(
    { length: 120 },
    (_, at) =>
      `PUT https://api.example/items/${at} preflight 401 => ${at < 110 ? "blocked omit" : "failed net::ERR_FAILED"}`,
  );
  const exchanges = many.flatMap((text, at) => exchangesOf(text).map((one) => ({ ...one, id: `e${at}` })));

  test.each([
    ["https://viewer.example/#v1-AbCd", "The link below opens all of them."],
    [null, "Attach the HTML report, which includes all of them."],
  ])("is cut to what trackers take, and says what was left out and where the rest is (link: %s)", (link, rest) => {
    const ticket = ticketOf(exchanges, link);
    expect(ticket.length).toBeLessThanOrEqual(65_536);
    expect(ticket.length).toBeGreaterThan(50_000);
    const shown = ticket.split("\n").filter((line) => line.startsWith("### ")).length;
    expect(ticket).toContain(`**${120 - shown} of 120 requests left out**`);
    expect(ticket).toContain(rest);
  });
});
