import { writeFileSync } from "node:fs";
import { ExplainedError } from "../scripts/explained-error";
import { check } from "./check";
import { engine } from "./engine";
import { type Figure, holds } from "./figure";
import { link } from "./link";
import { memory } from "./memory";
import { type BenchOptions, readOptions } from "./options";
import { overhead } from "./overhead";
import { panel } from "./panel";
import { sizes } from "./sizes";
import { table } from "./table";

type Bench = (options: BenchOptions) => Figure[] | Promise<Figure[]>;

/** Every benchmark by its name, the quick ones first, and how long it takes on two idle cores. */
const BENCHES: Readonly<Record<string, { readonly run: Bench; readonly takes: string }>> = {
  sizes: { run: sizes, takes: "1 s" },
  link: { run: link, takes: "2 s" },
  engine: { run: engine, takes: "10 s" },
  memory: { run: memory, takes: "1 min" },
  check: { run: check, takes: "10 s" },
  panel: { run: panel, takes: "1 min" },
  overhead: { run: overhead, takes: "13 to 25 min a browser" },
};

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof ExplainedError ? error.message : error);
  process.exitCode = 1;
}

/** Measures, prints a table or JSON, and gives 1 when a figure is over its limit. */
async function run(options: BenchOptions): Promise<number> {
  const { names, json } = options;
  const figures: Record<string, Figure[]> = {};
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) {
      throw new ExplainedError(`There is no benchmark "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    }
    console.error(`${name}: about ${bench.takes}`);
    const measured = await bench.run(options);
    figures[name] = measured;
    if (json !== "") console.log(`${table(measured)}\n`);
  }
  const text = `${JSON.stringify(figures, null, 2)}\n`;
  if (json === "") process.stdout.write(text);
  else if (json !== undefined) writeFileSync(json, text);
  return Object.values(figures).flat().every(holds) ? 0 : 1;
}
