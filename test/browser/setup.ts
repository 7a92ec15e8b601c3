import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { ensureBuilt } from "../../scripts/build";
import { findBrowser } from "../../scripts/find-browser";

const PREFIX = "cors-why-tests-";

/**
 * The browsers load the built extension, so it has to be the one of these sources. What the tests, the browsers and the servers
 * put into the folder for temporary files goes with them.
 */
export async function setup(): Promise<() => void> {
  await ensureBuilt();
  // A missing browser is installed here: two files that start at once would both do it, and one of them in vain.
  for (const kind of ["chromium", "firefox"] as const) findBrowser(kind);
  // Vitest calls this once for each project; a folder in a folder would soon be too long a name for Chromium's socket.
  if (path.basename(tmpdir()).startsWith(PREFIX)) return () => undefined;
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
