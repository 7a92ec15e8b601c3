import { spawnSync } from "node:child_process";
import { build, type UserConfig } from "vite";

import { ensureBuilt } from "./build";

const OUT = "dist/bench";

/**
 * `npm run bench -- engine`: measures, prints, and exits with 1 when a figure is over its limit. Without a name it measures
 * everything.
 */
export async function main(args: readonly string[]): Promise<number> {
  await ensureBuilt();
  // What is measured is built as what is shipped is: the code of a development server is slower.
  await bundle(OUT, { ssr: "bench/main.ts" });
  await bundle(`${OUT}/page`, { rolldownOptions: { input: "bench/panel/index.html" } });
  await bundle(`${OUT}/listening`, {
    rolldownOptions: {
      input: "bench/overhead/listening/background.ts",
      output: { entryFileNames: "background.js" },
    },
  });
  const { status } = spawnSync(process.execPath, [`${OUT}/main.js`, ...args], { stdio: "inherit" });
  return status ?? 1;
}

async function bundle(outDir: string, of: NonNullable<UserConfig["build"]>): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    base: "./",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { outDir, emptyOutDir: true, ...of },
  });
}
