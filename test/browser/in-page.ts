import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What tests run where the panel or the viewer is shown: each function is sent there by its text. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The body of a function: what axe objects to in the document. */
export const RUN_AXE = `${AXE}; return (await axe.run(document)).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));`;

/** What a reader takes away from a diagnosis. */
export interface ShownDiagnosis {
  readonly headline: string | undefined;
  readonly cause: string | undefined;
  /** Place by place; of what is to be left out only the name, for its value may be a secret that a report does not have. */
  readonly fix: readonly string[];
}

/** Whether the diagnosis of one request is there, with the servers' tabs that come a moment after it. Runs in the page. */
export function isDiagnosed(): boolean {
  const [fix] = document.querySelectorAll("article .fix");
  return (
    document.querySelector("article h1") !== null && (fix === undefined || fix.querySelector("[role=tab]") !== null)
  );
}

/** Runs where the diagnosis is shown. */
export function readDiagnosis(): ShownDiagnosis {
  return {
    headline: document.querySelector("article h1")?.textContent,
    cause: document.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset["cause"],
    fix: [...document.querySelectorAll(".change h3, .diff-line")].map(
      (line) => (line.matches('[data-sign="-"]') ? line.querySelector(".header-name") : line)?.textContent ?? "",
    ),
  };
}

/** Opens everything there is to see, request by request, and gives what an attack would have left behind. Runs in the page. */
export async function provoke(): Promise<{ pwned: unknown; strangers: string[]; shown: number }> {
  const ours =
    "DIV HEADER MAIN SECTION ARTICLE P SPAN BUTTON SELECT OPTGROUP OPTION INPUT LABEL SVG PATH STRONG CODE H1 H2 H3 UL OL LI DL DT DD DETAILS SUMMARY MARK DIALOG FIELDSET LEGEND B I TABLE THEAD TBODY TR TH TD KBD PROGRESS PRE";
  const known = new Set(ours.split(" "));
  const strangers = new Set<string>();
  const rows = [...document.querySelectorAll<HTMLElement>("[data-exchange]")];
  for (const row of rows) {
    row.click();
    await new Promise(requestAnimationFrame);
    for (const details of document.querySelectorAll("details")) details.open = true;
    await new Promise(requestAnimationFrame);
    for (const element of document.querySelectorAll("#root *")) {
      const name = element.tagName.toUpperCase();
      // The one link there is leads to the project's own pages.
      if (element instanceof HTMLAnchorElement && /^https:\/\/cors-why\.github\.io\/causes\/[\w-]+$/.test(element.href))
        continue;
      const attributes = element.getAttributeNames().filter((one) => /^on|^href$|^src/.test(one));
      if (!known.has(name) || attributes.length > 0) strangers.add([name, ...attributes].join(" "));
    }
  }
  return { pwned: Reflect.get(window, "__pwned") ?? null, strangers: [...strangers], shown: rows.length };
}

export const HARMLESS = { pwned: null, strangers: [] };

/** Runs in the page. */
export function dropFile(name: string, text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}
