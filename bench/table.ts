import { type Figure, holds } from "./figure";

/** The figures below each other, for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(cells);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name, value, unit, rest, limit]) => {
      const [first = 0, second = 0, third = 0, fourth = 0] = widths;
      return `  ${name.padEnd(first)}  ${value.padStart(second)} ${unit.padEnd(third)}  ${rest.padEnd(fourth)}  ${limit}`.trimEnd();
    })
    .join("\n");
}

type Cells = readonly [name: string, value: string, unit: string, rest: string, limit: string];

function cells(figure: Figure): Cells {
  const { name, value, unit, against, spread, atMost } = figure;
  const rest = [spread === undefined ? "" : `± ${numeral(spread, unit)}`, against ?? ""].filter(Boolean).join("  ");
  const limit = atMost === undefined ? "" : `at most ${atMost}${holds(figure) ? "" : "  EXCEEDED"}`;
  return [name, numeral(value, unit), unit, rest, limit];
}

/** As many places as mean something. */
function numeral(value: number, unit: Figure["unit"]): string {
  if (unit === "letters" || unit === "frames") return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : unit === "times" ? 3 : 2);
}
