import type { Page } from "puppeteer-core";
import type { Panel } from "../support/browser";
import { until } from "../support/patience";
import { select } from "./fixture";
import { isDiagnosed, readDiagnosis, type ShownDiagnosis } from "./in-page";

/** What a person does to share, and what a reader of it sees. */

/** Opens the Share dialog for what is chosen, and gives the link. */
export async function share(panel: Panel, scope: string, viewer: string): Promise<string> {
  await panel.press("s");
  await panel.click(`.share input[value="${scope}"]`);
  return panel.waitFor(
    (start: string) => {
      const value = document.querySelector<HTMLInputElement>(".share-link input")?.value ?? "";
      return value.startsWith(start) ? value : "";
    },
    { args: [viewer], what: "the link" },
  );
}

export async function closeDialog(panel: Panel): Promise<void> {
  await panel.press("Escape");
  await panel.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog to close" });
}

/** What the browser would write to the disk about that case, taken from the links that it is asked to download. */
export async function download(panel: Panel, id: string, viewer: string): Promise<ReadonlyMap<string, string>> {
  await select(panel, id);
  await panel.evaluate(() => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
    HTMLAnchorElement.prototype.click = function click() {
      names.push(this.download);
    };
    const takeFiles = () => Promise.all(names.map(async (name, at) => [name, await blobs[at]?.text()]));
    Object.assign(window, { takeFiles });
  });
  await share(panel, "selected", viewer);
  for (const [label, file] of [
    ["Download report.html", "cors-why.html"],
    ["Download .har", "cors-why.har"],
  ] as const) {
    await panel.evaluate((one: string) => {
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === one)?.click();
    }, label);
    await panel.waitFor((name: string) => document.querySelector(".share-said")?.textContent?.includes(name), {
      args: [file],
      what: `${file} to be saved`,
    });
  }
  await closeDialog(panel);
  return new Map(await panel.evaluate<[string, string][]>("return takeFiles()"));
}

/** What a page shows of the first request of a link or file, opened anew. */
export async function diagnosisAt(page: Page, address: string): Promise<ShownDiagnosis> {
  await page.goto("about:blank");
  await page.goto(address);
  await until(() => page.evaluate(isDiagnosed), "the diagnosis");
  return page.evaluate(readDiagnosis);
}

/** The same, in the viewer that is open already, as when a second link is pasted into its tab. */
export async function diagnosisNext(page: Page, address: string): Promise<ShownDiagnosis> {
  if (!page.url().startsWith(address.replace(/#.*/s, "#"))) return diagnosisAt(page, address);
  const go = (hash: string) => page.evaluate((next) => void (location.hash = next), hash);
  // So that no diagnosis from before is taken for the new one.
  await go("#none");
  await until(() => page.$("[role=alert]"), "the complaint");
  await go(new URL(address).hash);
  await until(() => page.evaluate(isDiagnosed), "the diagnosis");
  return page.evaluate(readDiagnosis);
}

/** The URLs that a page has requested. */
export const requested = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
