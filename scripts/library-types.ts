import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { ExplainedError } from "./explained-error";
import { runPackage } from "./process";

const EMITTED = "artifacts/types";
const OUT = "dist/library";
const ENTRIES = ["index", "playwright", "puppeteer"];

/** A relative module that a declaration names. */
const SPECIFIER = /(\bfrom |\bimport\()"(\.[^"]*)"/g;

/**
 * Lays the declarations of the package's entries beside them, and what those name below `types`. Names get the ending that Node asks for.
 */
export async function buildLibraryTypes(): Promise<void> {
  rmSync(EMITTED, { recursive: true, force: true });
  const { code, output } = await runPackage("typescript/bin/tsc", ["-p", "tsconfig.library.json"]);
  if (code !== 0) throw new ExplainedError(output);
  const waiting = ENTRIES.map((name) => `${EMITTED}/library/${name}.d.ts`);
  const done = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const from = path.dirname(file);
    const text = readFileSync(file, "utf8").replaceAll(SPECIFIER, (_all, before: string, name: string) => {
      const isFolder = !existsSync(`${path.join(from, name)}.d.ts`);
      const module = isFolder ? `${name}/index` : name;
      waiting.push(`${path.join(from, module)}.d.ts`);
      return `${before}"${module}.js"`;
    });
    const target = path.join(OUT, "types", path.relative(EMITTED, file));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** The size of each script of the package, in kB. */
export function librarySizes(): string {
  return readdirSync(OUT)
    .filter((name) => name.endsWith(".js"))
    .map((name) => `${name} ${Math.ceil(statSync(path.join(OUT, name)).size / 1024)} kB`)
    .join(", ");
}
