import { engine } from "./engine";
import type { Figure } from "./figure";
import { link } from "./link";
import { panel } from "./panel";

/** Every benchmark by its name. */
const BENCHES: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = { engine, link, panel };

process.exitCode = await run(process.argv.slice(2));

/** Measures, prints a table and JSON, and gives 1 when one is over its limit. */
async function run(names: readonly string[]): Promise<number> {
  const wanted = names.length > 0 ? names : Object.keys(BENCHES);
  const figures: Record<string, Figure[]> = {};
  for (const name of wanted) {
    const bench = BENCHES[name];
    if (!bench) {
      console.error(`There is no benchmark "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
      return 1;
    }
    const measured = await bench();
    figures[name] = measured;
    console.log(`${name}\n${measured.map(row).join("\n")}\n`);
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
  return `  ${name.padEnd(42)}${value.toFixed(2).padStart(10)} ${unit.padEnd(7)}${limit}`;
}
