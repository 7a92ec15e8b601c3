import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface LoadedFile {
  readonly file: string;
  /** Bytes after gzip. */
  readonly size: number;
}

/** What a page of a built extension loads before it can show anything: its scripts with all they import, and its styles. */
export function firstLoad(directory: string, page: string): readonly LoadedFile[] {
  const html = readFileSync(path.join(directory, page), "utf8");
  const addresses = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, address = ""]) => address);
  return filesFrom(directory, addresses);
}

/** What the background of a built extension loads at each of its starts. */
export function backgroundLoad(directory: string): readonly LoadedFile[] {
  const { background } = JSON.parse(readFileSync(path.join(directory, "manifest.json"), "utf8")) as {
    readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  };
  return filesFrom(directory, background.scripts ?? [background.service_worker ?? ""]);
}

function filesFrom(directory: string, addresses: readonly string[]): readonly LoadedFile[] {
  const files = new Set<string>();
  for (const address of addresses) take(path.join(directory, address), files);
  return [...files].map((file) => ({
    file: path.relative(directory, file),
    size: gzipSync(readFileSync(file), { level: 9 }).length,
  }));
}

/** Rolldown writes static imports as `import…from"./x.js"` or `import"./x.js"`; `import("./x.js")` waits until it is called. */
const STATIC_IMPORT = /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g;

function take(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  if (!file.endsWith(".js")) return;
  for (const [, address = ""] of readFileSync(file, "utf8").matchAll(STATIC_IMPORT))
    take(path.join(path.dirname(file), address), files);
}
