import { recordedExchanges } from "../../browser/recorded";
import type { Panel } from "../../support/browser";
import type { Piece } from "./person";
import { comes, PATIENCE } from "../../support/patience";

/** What the panel shows of a fix: commands to run, and pieces of code with their places. */
export interface ShownFix {
  /** The id of the recipe in front. */
  readonly server: string;
  readonly install: readonly string[];
  readonly pieces: readonly Piece[];
}

/**
 * The fix of the request that the panel shows by itself, in the tab that is in front. Where no server is in front, `own` is
 * chosen: people know what they run. Names of code stand in backticks, as the panel sets them apart.
 */
export async function readFix(panel: Panel, requests: number, own: string | undefined): Promise<ShownFix> {
  await comes(async () => {
    const exchanges = await recordedExchanges(panel);
    return exchanges.filter(({ outcome }) => outcome !== "pending").length >= requests;
  });
  await panel.waitFor(() => document.querySelector(".fix-other") !== null, { what: "a fix", timeout: PATIENCE });
  if (own === undefined)
    await panel.waitFor(() => document.querySelector("[data-recipe]"), { what: "a server's code" });
  else if (!(await panel.evaluate(() => document.querySelector("[data-recipe]") !== null))) await choose(panel, own);
  let shown = await read(panel);
  // The last requests are still on their way into the list.
  await comes(async () => {
    const before = JSON.stringify(shown);
    shown = await read(panel);
    return shown.pieces.length > 0 && JSON.stringify(shown) === before;
  });
  return shown;
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
