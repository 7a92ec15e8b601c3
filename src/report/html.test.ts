import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REPORT_ELEMENT, toHtml } from "./html";

const PAGE = `<head></head><body><script type="application/json" id="${REPORT_ELEMENT}"></script><script>run()</script></body>`;

/** What a browser takes for the element's text. */
const embedded = (html: string): string =>
  new RegExp(`id="${REPORT_ELEMENT}">([\\s\\S]*?)</script`, "i").exec(html)?.[1] ?? "";

describe("report.html", () => {
  it("gives back any text of the report, and leaves the page around it alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const html = toHtml(PAGE, JSON.stringify({ text }));
        expect(JSON.parse(embedded(html))).toEqual({ text });
        expect(html.replace(embedded(html), () => "")).toBe(PAGE);
      }),
    );
  });

  it.each(["</script><img src=x onerror=alert(1)>", "<!--<script>", "]]>", "$& $1 $`", "\u2028\u2029", "&lt;&amp;"])(
    "keeps %j from being markup, an entity, a line end or a replacement pattern",
    (text) => {
      const html = toHtml(PAGE, JSON.stringify({ text }));
      expect(embedded(html)).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(embedded(html))).toEqual({ text });
    },
  );

  it("replaces the report of a page that has one", () => {
    const first = toHtml(PAGE, '{"text":"first </script>"}');
    expect(toHtml(first, '{"text":"second"}')).toBe(toHtml(PAGE, '{"text":"second"}'));
  });

  it("shows notes above the report as nothing but text, and takes them out with the report", () => {
    const page = `<section id="notes"></section>${PAGE}`;
    const html = toHtml(page, "{}", ["</section><img src=x onerror=alert(1)>\u202E", "$& two"]);
    expect(html).toContain(
      `<section id="notes">&#60;/section&#62;&#60;img src=x onerror=alert(1)&#62;\\u202e\n\n$&#38; two</section>`,
    );
    expect(toHtml(html, "{}")).toBe(toHtml(page, "{}"));
  });

  it("leaves the page's script as it is, whose hash the page's policy names, where this code is in it", () => {
    const script = `<script>${readFileSync("src/report/html.ts", "utf8")}/(<section id="notes">)[^<]*(?=</section>)/</script>`;
    const html = toHtml(`${script}<section id="notes"></section>${PAGE}`, "{}", ["found"]);
    expect(html).toContain(`${script}<section id="notes">found</section>`);
  });

  it("refuses a page that has no place for it", () => {
    expect(() => toHtml("<html></html>", "{}")).toThrow("not the viewer's page");
  });
});
