import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { type BrowserKind, findBrowser as find, BrowserError } from "../src/oracle/find";
import { ExplainedError } from "./explained-error";

export type { BrowserKind } from "../src/oracle/find";

const APT_GET = "/usr/bin/apt-get";

const DEBIAN_PACKAGES: Readonly<Record<BrowserKind, string>> = { chromium: "chromium", firefox: "firefox-esr" };

/** The browser's program file. On Debian, as root, a missing browser is installed first. */
export function findBrowser(kind: BrowserKind): string {
  try {
    return find(kind);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    if (!canInstall() || !error.isMissing) throw new ExplainedError(error.message);
  }
  const name = DEBIAN_PACKAGES[kind];
  console.log(`No ${kind} here: installing Debian's ${name} with apt-get ...`);
  aptGet("update");
  aptGet("install", "--yes", "--no-install-recommends", name);
  return find(kind);
}

function canInstall(): boolean {
  return existsSync("/etc/debian_version") && existsSync(APT_GET) && process.getuid?.() === 0;
}

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync(APT_GET, args, { env, encoding: "utf8" });
  if (status !== 0) throw new ExplainedError(`apt-get ${args.join(" ")} failed:\n${stdout}${stderr}`);
}
