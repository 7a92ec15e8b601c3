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

  it("refuses a page that has no place for it", () => {
    expect(() => toHtml("<html></html>", "{}")).toThrow("not the viewer's page");
  });
});
