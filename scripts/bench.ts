import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { BENCHES } from "../bench/benches";
import type { Figure } from "../bench/figure";
import { ExplainedError } from "./explained-error";

const BUNDLE = path.resolve("dist/bench/benches.js");

/** What is measured is built as what is shipped is: the code of a development server is slower. */
async function bundle(): Promise<typeof BENCHES> {
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: "bench/benches.ts", outDir: path.dirname(BUNDLE), emptyOutDir: true },
  });
  const module: { BENCHES: typeof BENCHES } = await import(pathToFileURL(BUNDLE).href);
  return module.BENCHES;
}

/** `npm run bench -- engine`: measures, prints a table and JSON, and exits with 1 when a ratio is over its limit. */
export async function main(names: readonly string[]): Promise<number> {
  const benches = await bundle();
  const wanted = names.length > 0 ? names : Object.keys(benches);
  const figures: Record<string, Figure[]> = {};
  for (const name of wanted) {
    const bench = benches[name];
    if (!bench)
      throw new ExplainedError(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(", ")}.`);
    figures[name] = await bench();
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
