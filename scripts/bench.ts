import { spawnSync } from "node:child_process";
import { build } from "vite";

const OUT = "dist/bench";

/** `npm run bench -- engine`: measures, prints, and exits with 1 when a ratio is over its limit. */
export async function main(names: readonly string[]): Promise<number> {
  // What is measured is built as what is shipped is: the code of a development server is slower.
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: "bench/main.ts", outDir: OUT, emptyOutDir: true },
  });
  await build({
    configFile: false,
    logLevel: "error",
    base: "./",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { outDir: `${OUT}/page`, emptyOutDir: true, rolldownOptions: { input: "bench/panel/index.html" } },
  });
  const { status } = spawnSync(process.execPath, [`${OUT}/main.js`, ...names], { stdio: "inherit" });
  return status ?? 1;
}
