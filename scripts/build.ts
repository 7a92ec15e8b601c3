import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ExplainedError } from "./explained-error";
import type { BrowserKind } from "./find-browser";
import { buildLibraryTypes, librarySizes } from "./library-types";
import { runPackage } from "./process";

type Target = "viewer" | "chrome" | "firefox" | "cli" | "library";

/** The viewer first: the others take it along. */
const STAGES: readonly (readonly Target[])[] = [["viewer"], ["chrome", "firefox", "cli", "library"]];
const PLUGINS = ["scripts/single-file.ts", "scripts/viewer-file.ts", "scripts/library-types.ts"];
const SOURCES = ["src", "public", "manifest.json", "package.json", "vite.config.ts", ...PLUGINS];
const STAMP = "dist/.built";

/** The directory that a browser loads the extension from. */
export function extensionDir(kind: BrowserKind): string {
  return path.resolve(kind === "firefox" ? "dist/firefox" : "dist/chrome");
}

/** `npm run build`: the extension for both browsers, the viewer, the command line, and the package's library. */
export async function main(): Promise<number> {
  await buildAll();
  console.log("Built dist/chrome, dist/firefox, dist/viewer, dist/cli and dist/library.");
  console.log(`dist/library: ${librarySizes()}`);
  return 0;
}

/** Builds every target, or throws with what Vite says. */
export async function buildAll(): Promise<void> {
  const startedAt = new Date();
  for (const stage of STAGES) await Promise.all(stage.map(buildTarget));
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, "");
  // What was edited while Vite was reading is newer than this.
  utimesSync(STAMP, startedAt, startedAt);
}

/** Builds one target, or throws with what Vite says. */
export async function buildTarget(target: Target): Promise<void> {
  const { code, output } = await runPackage("vite/bin/vite.js", ["build", "--logLevel", "warn"], {
    env: { TARGET: target, NODE_ENV: "production" },
  });
  if (code !== 0) throw new ExplainedError(output);
  if (target === "library") await buildLibraryTypes();
}

/** Builds, unless nothing changed since the last time. */
export async function ensureBuilt(): Promise<void> {
  const complete = [STAMP, ...STAGES.flat().map((target) => `dist/${target}`)].every((file) => existsSync(file));
  if (complete && Math.max(...SOURCES.map(newest)) <= statSync(STAMP).mtimeMs) return;
  await buildAll();
}

function newest(file: string): number {
  if (!existsSync(file) || /\.test\.tsx?$/.test(file)) return 0;
  const status = statSync(file);
  if (!status.isDirectory()) return status.mtimeMs;
  // A folder's own time tells of files that went away.
  return Math.max(status.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
