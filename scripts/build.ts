import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ExplainedError } from "./explained-error";
import type { BrowserKind } from "./find-browser";
import { runPackage } from "./process";

type Target = "chrome" | "firefox" | "cli";

const TARGETS: readonly Target[] = ["chrome", "firefox", "cli"];
const SOURCES = ["src", "public", "manifest.json", "package.json", "vite.config.ts"];
const STAMP = "dist/.built";

/** The directory that a browser loads the extension from. */
export function extensionDir(kind: BrowserKind): string {
  return path.resolve(kind === "firefox" ? "dist/firefox" : "dist/chrome");
}

/** `npm run build`: the extension for both browsers, and the command line. */
export async function main(): Promise<number> {
  await buildAll();
  console.log("Built dist/chrome, dist/firefox and dist/cli.");
  return 0;
}

/** Builds every target, or throws with what Vite says. */
export async function buildAll(): Promise<void> {
  const startedAt = new Date();
  const builds = await Promise.all(
    TARGETS.map((target) =>
      runPackage("vite/bin/vite.js", ["build", "--logLevel", "warn"], {
        env: { TARGET: target, NODE_ENV: "production" },
      }),
    ),
  );
  const failures = builds.filter(({ code }) => code !== 0);
  if (failures.length > 0) throw new ExplainedError(failures.map(({ output }) => output).join("\n"));
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, "");
  // What was edited while Vite was reading is newer than this.
  utimesSync(STAMP, startedAt, startedAt);
}

/** Builds, unless nothing changed since the last time. */
export async function ensureBuilt(): Promise<void> {
  const complete = [STAMP, ...TARGETS.map((target) => `dist/${target}`)].every((file) => existsSync(file));
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
