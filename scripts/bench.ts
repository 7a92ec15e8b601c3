import { engine } from "../bench/engine";
import type { Figure } from "../bench/figure";
import { ExplainedError } from "./explained-error";

const BENCHES: Readonly<Record<string, () => Figure[]>> = { engine };

/** `npm run bench -- engine`: measures, prints a table and JSON, and exits with 1 when a ratio is over its limit. */
export async function main(names: readonly string[]): Promise<number> {
  const wanted = names.length > 0 ? names : Object.keys(BENCHES);
  const figures: Record<string, Figure[]> = {};
  for (const name of wanted) {
    const bench = BENCHES[name];
    if (!bench)
      throw new ExplainedError(`There is no benchmark "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    figures[name] = bench();
    console.log(`${name}\n${figures[name].map(row).join("\n")}\n`);
  }
  console.log(JSON.stringify(figures));
  return Object.values(figures).flat().every(holds) ? 0 : 1;
}

function holds({ value, atMost = Number.POSITIVE_INFINITY }: Figure): boolean {
  return value <= atMost;
}

function row(figure: Figure): string {
  const { name, value, unit, atMost } = figure;
  const limit = atMost === undefined ? "" : `  at most ${atMost}${holds(figure) ? "" : "  EXCEEDED"}`;
  return `  ${name.padEnd(42)}${value.toFixed(2).padStart(10)} ${unit.padEnd(6)}${limit}`;
}
