import { recordedExchanges } from "../../browser/recorded";
import type { Panel } from "../../support/browser";
import type { Piece } from "./person";
import { readRows } from "../../../scripts/demo-rows";
import { PATIENCE, until } from "../../support/patience";

/** What the panel shows of a fix: commands to run, and pieces of code with their places. */
export interface ShownFix {
  /** The id of the recipe in front. */
  readonly server: string;
  readonly install: readonly string[];
  readonly pieces: readonly Piece[];
}

/** A page that was opened, or opened again. */
interface Loaded {
  /** When it was opened; the panel may still list what the page before it requested. */
  readonly at: number;
  /** How many requests it made. */
  readonly requests: number;
}

/**
 * The fix of the request that the panel shows by itself, in the tab that is in front. Where no server is in front, `own` is
 * chosen: people know what they run. Names of code stand in backticks, as the panel sets them apart.
 */
export async function readFix(panel: Panel, loaded: Loaded, own: string | undefined): Promise<ShownFix> {
  await readList(panel, loaded);
  await panel.waitFor(() => document.querySelector(".fix-other") !== null, { what: "a fix", timeout: PATIENCE });
  if (own === undefined)
    await panel.waitFor(() => document.querySelector("[data-recipe]"), { what: "a server's code" });
  else if (!(await panel.evaluate(() => document.querySelector("[data-recipe]") !== null))) await choose(panel, own);
  return read(panel);
}

/** Waits until the panel lists all that the page requested, with its verdicts: nobody goes on before they have seen that. */
export async function readList(panel: Panel, loaded: Loaded): Promise<void> {
  await until(() => listsAll(panel, loaded), "all requests in the list");
}

/** Firefox's page tells the end of a request a moment after the network, which leaves it unknown. */
const OPEN: ReadonlySet<string> = new Set(["pending", "unknown"]);

async function listsAll(panel: Panel, { at, requests }: Loaded): Promise<boolean> {
  const exchanges = await recordedExchanges(panel);
  const isSettled = exchanges.every(({ startedAt, outcome }) => startedAt >= at && !OPEN.has(outcome));
  if (exchanges.length < requests || !isSettled) return false;
  const rows = await panel.evaluate(readRows);
  const ids = new Set(exchanges.map(({ id }) => id));
  const listed = new Set(rows.map(({ url }) => url));
  // Requests that are alike share a row.
  return (
    rows.every(({ exchange, verdict }) => ids.has(exchange) && !OPEN.has(verdict)) &&
    exchanges.every(({ hops }) => listed.has(hops[0].url))
  );
}

async function choose(panel: Panel, server: string): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>(".fix-other")?.click());
  const option = `.server-option[data-server="${server}"]`;
  await panel.waitFor((selector: string) => document.querySelector(selector) !== null, { args: [option] });
  await panel.evaluate((selector: string) => document.querySelector<HTMLElement>(selector)?.click(), option);
  await panel.waitFor(() => document.querySelector("[data-recipe]") !== null, { what: "code for the server" });
}

function read(panel: Panel): Promise<ShownFix> {
  return panel.evaluate(() => {
    const where = (piece: Element): string =>
      [...(piece.querySelector(".piece-where, .change-head p")?.childNodes ?? [])]
        .map((node) => (node.nodeName === "CODE" ? `\`${node.textContent ?? ""}\`` : (node.textContent ?? "")))
        .join("");
    const code = (piece: Element): string => piece.querySelector(".piece-code code, pre code")?.textContent ?? "";
    const pieces = (kind: string) => [...document.querySelectorAll(`[data-piece=${kind}]`)];
    return {
      server: document.querySelector<HTMLElement>("[data-recipe]")?.dataset["recipe"] ?? "",
      install: pieces("install").map(code),
      pieces: pieces("code").map((piece) => ({ where: where(piece), code: code(piece) })),
    };
  });
}
