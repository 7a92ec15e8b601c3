import path from "node:path";
import { describe, expect, test } from "vitest";
import { DEMO_CASES } from "../demo/cases";
import { CAUSES } from "../src/engine/diagnose/causes/index";
import { diagnose } from "../src/engine/diagnose/diagnose";
import { decodeLink } from "../src/report/link";
import { sitePages } from "./docs";

const PAGES = sitePages();

describe("the site", () => {
  test("has a page for every cause that the engine and the demo know", async () => {
    const pages = await PAGES;
    for (const { id } of CAUSES) expect(pages.get(`causes/${id}.html`)).toContain(`<code>${id}</code>`);
    for (const { cause } of DEMO_CASES) if (cause !== null) expect(pages.has(`causes/${cause}.html`)).toBe(true);
  });

  test("links nowhere that isn't there", async () => {
    const pages = await PAGES;
    const besides = new Set(["style.css", "search.js", "viewer/index.html"]);
    for (const [name, text] of pages) {
      for (const [, to = ""] of text.matchAll(/(?:href|src)="([^"#]*)[^"]*"/g)) {
        if (to.startsWith("https://")) continue;
        const place = path.posix.join(path.posix.dirname(name), to);
        expect(pages.has(place) || besides.has(place), `${name} links to ${to}`).toBe(true);
      }
    }
  });

  test("has every cause on its first page and under a message, unless browsers log nothing", async () => {
    const pages = await PAGES;
    const linked = (name: string) => new Set(pages.get(name)?.match(/causes\/[\w-]+\.html/g));
    expect(linked("index.html").size).toBe(CAUSES.length);
    const silent = CAUSES.filter(({ id }) => !linked("messages.html").has(`causes/${id}.html`)).map(({ id }) => id);
    expect(silent.toSorted()).toEqual(["no-cors-opaque", "service-worker"]);
  });

  test("opens each example in the viewer with the same diagnosis, and each fixed one as allowed", async () => {
    const pages = await PAGES;
    for (const { id } of CAUSES) {
      const text = pages.get(`causes/${id}.html`) ?? "";
      const [broken, fixed] = await Promise.all([...text.matchAll(/viewer\/index\.html#([^"]+)"/g)].map(opened));
      expect(broken?.cause).toBe(id);
      if (fixed) expect([id, fixed.verdict]).toEqual([id, "allowed"]);
    }
  });

  test("shows no value of a program in place of a text", async () => {
    const pages = await PAGES;
    const outsideCode = (text: string) => text.replaceAll(/<(code|pre)[^>]*>.*?<\/\1>/gs, "");
    const faulty = [...pages].filter(([, text]) => /\bundefined\b|\[object|\bNaN\b/.test(outsideCode(text)));
    expect(faulty.map(([name]) => name)).toEqual([]);
  });
});

async function opened([, link = ""]: RegExpMatchArray) {
  const read = await decodeLink(link);
  if ("error" in read) throw new Error(read.error);
  const last = read.exchanges.at(-1);
  return last && diagnose(last, read.exchanges);
}
