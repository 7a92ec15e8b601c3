import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { buildAll, extensionDir } from "./build";
import { ExplainedError } from "./explained-error";
import { zipOf } from "./zip";

const OUT = "artifacts/package";

/**
 * `npm run package`: what the stores take, in `artifacts/package`: the extension for the Chrome Web Store and for
 * addons.mozilla.org, and the archive of the sources that Mozilla's reviewers build it from. The same commit gives the same
 * bytes.
 */
export async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  await buildAll();
  mkdirSync(OUT, { recursive: true });
  const packages = [
    ["chrome", filesBelow(extensionDir("chromium"))],
    ["firefox", filesBelow(extensionDir("firefox"))],
    ["source", trackedFiles()],
  ] as const;
  for (const [name, files] of packages) {
    const file = path.join(OUT, `cors-why-${version}-${name}.zip`);
    const bytes = zipOf(files);
    writeFileSync(file, bytes);
    console.log(`${file}  ${files.size} files, ${Math.ceil(bytes.length / 1024)} kB`);
  }
  return 0;
}

export function filesBelow(directory: string): Map<string, Uint8Array> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(directory, file).replaceAll(path.sep, "/"), readFileSync(file)];
    }),
  );
}

/** What git tracks, as it stands: no build, no dependency, nothing of one's own. */
function trackedFiles(): Map<string, Uint8Array> {
  try {
    const names = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return new Map(names.split("\0").flatMap((name) => (name === "" ? [] : [[name, readFileSync(name)] as const])));
  } catch (error) {
    throw new ExplainedError(`The archive of the sources is made from a git checkout: ${String(error)}`);
  }
}
