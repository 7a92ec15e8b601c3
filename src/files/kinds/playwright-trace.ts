import { readHarValue } from "../../har/har-in";
import { withConsole } from "../console-lines";
import { MOST_REQUESTS } from "../../har/har-schema";
import { type Fields, type Kind, fieldsOf, tooLarge } from "./kind";

/**
 * The lines of `trace.network`, after those of the `trace.trace` beside it: its first says which browser it was, others hold the
 * page's console.
 */
export const playwrightTrace: Kind = {
  id: "playwright-trace",
  name: "a Playwright trace",
  missing:
    "It holds no preflights and no response that the browser blocked. What is said of them comes from the page's console, which names one rule and no status: watchCors (cors-why/playwright) sees all.",
  source:
    "packages/trace/src/trace.ts, packages/trace/src/snapshot.ts and harTracer.ts of Playwright; measured on Playwright 1.65 with Chromium 156.",
  recognizes: ({ type, snapshot, browserName }) =>
    (type === "resource-snapshot" && fieldsOf(snapshot) !== null) ||
    (type === "context-options" && typeof browserName === "string"),
  read: (records) => {
    const entries = new Map<string, unknown[]>();
    const lines: string[] = [];
    let [browser, count] = ["", 0];
    for (const { type, browserName, snapshot, messageType, text } of records) {
      if (type === "context-options") browser = typeof browserName === "string" ? browserName : "";
      if (type === "console" && messageType === "error" && typeof text === "string") lines.push(text);
      if (type !== "resource-snapshot") continue;
      count += 1;
      const ofBrowser = entries.get(browser);
      if (ofBrowser) ofBrowser.push(snapshot);
      else entries.set(browser, [snapshot]);
    }
    if (count > MOST_REQUESTS) return tooLarge(MOST_REQUESTS);
    const read = [...entries].map(([name, snapshots]) => readHarValue(harOf(name, snapshots)));
    const good = read.flatMap((one) => ("error" in one ? [] : [one]));
    return {
      exchanges: withConsole(
        good.flatMap(({ exchanges }) => exchanges),
        lines,
      ),
      pages: [...new Set(good.flatMap(({ pages }) => pages))],
      leftOut: read.flatMap((one) => ("error" in one ? [one.error] : one.leftOut)),
    };
  },
};

/** A snapshot is an entry as `recordHar` writes it: harTracer.ts makes both. */
function harOf(browser: string, entries: readonly unknown[]): Fields {
  return { log: { creator: { name: "Playwright" }, browser: { name: browser }, entries } };
}
