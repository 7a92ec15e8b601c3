import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomExchanges } from "../../test/support/random-exchange";
import { realisticExchanges } from "../../test/support/realistic-exchanges";
import { exchangesOf } from "../engine/diagnose/testing";
import type { Exchange } from "../engine/fetch/exchange";
import { toBase64Url } from "./link/base64url";
import { deflate } from "./link/deflate";
import { checksum } from "./link/checksum";
import { decodeLink, encodeLink } from "./link";
import { redact } from "./redact";

const EXCHANGES = exchangesOf("PUT https://api.example/items | X-Tenant: 7 preflight 401 => blocked");
const VIEWER = "https://cors-why.github.io/viewer/index.html";

/** A link of any version that holds any JSON. */
async function linkOf(content: unknown, version = 1): Promise<string> {
  const bytes = await deflate(JSON.stringify(content));
  return `v${version}-${checksum(bytes)}${toBase64Url(bytes)}`;
}

async function errorOf(text: string): Promise<string> {
  const decoded = await decodeLink(text);
  return "error" in decoded ? decoded.error : "";
}

describe("a link", () => {
  test("gives back the exchanges that were put into it, redacted or not", async () => {
    for (let page = 1; page <= 100; page += 1) {
      const exchanges = randomExchanges(page, page % 6);
      const cut = redact(exchanges).exchanges;
      expect(await decodeLink(await encodeLink(exchanges))).toEqual({ exchanges });
      expect(await decodeLink(await encodeLink(cut))).toEqual({ exchanges: cut });
    }
  });

  test("keeps the words of a CORS layer's refusal, and so the diagnosis", async () => {
    const refused = exchangesOf("GET http://localhost:8082/i -> 403 (CORS Rejected - Invalid origin) => blocked");
    const cut = redact(refused).exchanges;
    expect(cut.map(({ hops: [{ response }] }) => response?.statusText)).toEqual(["CORS Rejected - Invalid origin"]);
    expect(await decodeLink(await encodeLink(cut))).toEqual({ exchanges: cut });
  });

  test("keeps that a content script asked, and so what helps", async () => {
    const asked = exchangesOf("GET https://api.example/i -> 200 => blocked content-script");
    const cut = redact(asked).exchanges;
    expect(cut[0]?.sentBy).toBe("content-script");
    expect(await decodeLink(await encodeLink(cut))).toEqual({ exchanges: cut });
  });

  test("gives back any text in any place", async () => {
    const text = fc.string({ unit: "binary" });
    const word = text.filter((word) => word !== "");
    const line = fc.tuple(text, fc.oneof(text, fc.constantFrom("", "x", "xxxx", "https://app.example", "true", "GET")));
    await fc.assert(
      fc.asyncProperty(word, word, text, fc.array(line), text, async (id, method, origin, headers, error) => {
        const [first] = EXCHANGES;
        if (!first) return;
        const hop = { ...first.hops[0], method, requestHeaders: headers };
        const exchange: Exchange = { ...first, id, origin, error, hops: [hop], endedAt: null };
        const decoded = await decodeLink(await encodeLink([exchange]));
        expect(decoded).toEqual({ exchanges: [exchange] });
      }),
      { numRuns: 300 },
    );
  });

  test("is short: one request under 1,200 characters with the viewer's address, twenty-five under 4,000", async () => {
    const lengthOf = async (exchanges: readonly Exchange[]) =>
      `${VIEWER}#${await encodeLink(redact(exchanges).exchanges)}`.length;
    const single = await Promise.all(realisticExchanges(25).map((exchange) => lengthOf([exchange])));
    expect(Math.max(...single)).toBeLessThan(1_200);
    expect(await lengthOf(realisticExchanges(25))).toBeLessThan(4_000);
  });

  test("has nothing in it that a URL would have to encode", async () => {
    expect(await encodeLink(realisticExchanges(3))).toMatch(/^v1-[\w-]+$/);
  });
});

describe("what chats, mail and tickets make of a link", () => {
  const wrapped = (text: string, width: number, by: string) =>
    text.match(new RegExp(`.{1,${width}}`, "g"))?.join(by) ?? "";

  test.each<[string, (url: string) => string]>([
    ["the whole URL", (url) => url],
    ["the fragment with its #", (url) => url.slice(url.indexOf("#"))],
    ["the fragment", (url) => url.slice(url.indexOf("#") + 1)],
    ["a full stop after it", (url) => `See ${url}.`],
    ["brackets and a comma around it", (url) => `(${url}),`],
    ["angle brackets", (url) => `<${url}>`],
    ["a Markdown link", (url) => `[report](${url})`],
    ["a Markdown link with angle brackets", (url) => `[report](<${url}>)`],
    ["a Jira link", (url) => `[report|${url}]`],
    ["quotes", (url) => `"${url}"`],
    ["emphasis", (url) => `_${url}_`],
    ["words before and after it", (url) => `look at ${url} please`],
    ["an encoded #", (url) => url.replace("#", "%23")],
    ["everything encoded", (url) => encodeURIComponent(url)],
    ["everything encoded twice", (url) => encodeURIComponent(encodeURIComponent(url))],
    ["hyphens and underscores encoded", (url) => url.replaceAll("-", "%2D").replaceAll("_", "%5f")],
    ["a mail gateway's redirect", (url) => `https://safelinks.example/?url=${encodeURIComponent(url)}&data=05%7C02`],
    ["line breaks", (url) => wrapped(url, 72, "\n")],
    ["line breaks of another system", (url) => `see\r\n${wrapped(url, 60, "\r\n")}`],
    ["a quoted reply", (url) => `> ${wrapped(url, 70, "\n> ")}`],
    ["quoted-printable", (url) => wrapped(url, 75, "=\r\n")],
    ["blanks", (url) => wrapped(url, 80, " ")],
    ["zero-width spaces", (url) => wrapped(url, 40, "\u200B")],
    ["a viewer under another v1", (url) => url.replace("cors-why.github.io", "v1-pages.example")],
  ])("%s", async (_, change) => {
    const url = `${VIEWER}#${await encodeLink(EXCHANGES)}`;
    expect(await decodeLink(change(url))).toEqual({ exchanges: EXCHANGES });
  });
});

describe("a link that can't be opened says why", () => {
  test("when it is cut short or changed", async () => {
    const link = await encodeLink(EXCHANGES);
    expect(await errorOf(link.slice(0, -9))).toMatch(/^This link is damaged/);
    expect(await errorOf(link.toLowerCase())).toMatch(/^This link is damaged/);
    expect(await errorOf(`${link.slice(0, 40)}A${link.slice(41)}`)).toMatch(/^This link is damaged/);
  });

  test("when it is newer than this", async () => {
    expect(await errorOf(await linkOf([], 2))).toBe(
      "This link was made by a newer CORS Why: its format is 2, and this one reads up to 1.",
    );
  });

  test("when it is no link of ours", async () => {
    for (const text of ["", "https://example.com/#top", "v1-", "hello"]) {
      expect(await errorOf(text)).toBe("There is no CORS Why report in this link.");
    }
  });

  test("when it holds something else", async () => {
    const start = 0;
    const one = [1, "o", [1, 1, 0, 1, 0], 0, 0, 1, [["https://api.example/", 0, null, null, null]]];
    expect(await errorOf(await linkOf([start, [one]]))).toBe("");
    const others = [
      null,
      {},
      [start],
      [start, [[...one.slice(0, 6), []]]],
      [start, [[...one.slice(0, 6), [["no URL", 0, null, null, null]]]]],
      [start, [[...one.slice(0, 6), [["https://api.example/", 99, null, null, null]]]]],
      [start, [[...one.slice(0, 6), [["https://api.example/", 0, [1], null, null]]]]],
      [start, [[...one.slice(0, 6), [["https://api.example/", 0, [9999, 1], null, null]]]]],
      [start, [[1, "o", [9, 1, 0, 1, 0], ...one.slice(3)]]],
      [9e15, [one]],
    ];
    for (const other of others) {
      expect(await errorOf(await linkOf(other)), JSON.stringify(other)).toMatch(/what it holds is none/);
    }
  });

  test("when it would fill the memory", async () => {
    expect(await errorOf(await linkOf("0".repeat(9_000_000)))).toMatch(/unfolds to more than a report can hold/);
    const headers = Array.from({ length: 2_000 }, () => [0, 65_536]).flat();
    const filled = [1, "o", [1, 1, 0, 1, 0], 0, 0, 1, [["https://api.example/", 0, headers, null, null]]];
    expect(await errorOf(await linkOf([0, [filled]]))).toMatch(/what it holds is none/);
    expect(await errorOf("v1-".padEnd(3_000_000, "A"))).toMatch(/too long for a link/);
  });
});
