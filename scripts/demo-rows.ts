import type { DemoCase } from "../demo/server";

/** One row of the panel's list, as its markup has it; what is absent is empty. */
export interface Row {
  readonly exchange: string;
  readonly verdict: string;
  readonly method: string;
  readonly url: string;
  readonly cause: string;
}

type Expected = Pick<DemoCase, "id" | "verdict" | "cause">;

/** Runs in the panel. */
export function readRows(): readonly Row[] {
  return [...document.querySelectorAll<HTMLElement>("[data-exchange]")].map(({ dataset }) => ({
    exchange: dataset["exchange"] ?? "",
    verdict: dataset["verdict"] ?? "",
    method: dataset["method"] ?? "",
    url: dataset["url"] ?? "",
    cause: dataset["cause"] ?? "",
  }));
}

/** Whether the panel has made up its mind about every case. */
export function isComplete(cases: readonly Expected[], rows: readonly Row[]): boolean {
  return cases.every((expected) => {
    const own = rowsOf(expected, rows);
    return own.length > 0 && own.every(({ verdict }) => verdict !== "" && verdict !== "pending");
  });
}

/** A line for each case that the panel judges otherwise than the demo expects, or not at all. */
export function differences(cases: readonly Expected[], rows: readonly Row[]): readonly string[] {
  return cases.flatMap((expected) => {
    const wanted = say(expected.verdict, expected.cause ?? "");
    const seen = new Set(rowsOf(expected, rows).map(({ verdict, cause }) => say(verdict, cause)));
    if (seen.size === 1 && seen.has(wanted)) return [];
    return [`  ${expected.id}: expected ${wanted}, seen ${[...seen].join(" and ") || "no row"}`];
  });
}

/** Every case asks a path that starts with its id. */
function rowsOf({ id }: Expected, rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ url }) => URL.canParse(url) && new URL(url).pathname.split("/")[1] === id);
}

function say(verdict: string, cause: string): string {
  return cause === "" ? verdict || "undecided" : `${verdict} (${cause})`;
}
