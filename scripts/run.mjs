// node scripts/run.mjs FILE.ts [arguments]: runs the file's exported `main(arguments)` and exits with what it gives.
// Plain JavaScript without dependencies up to the point where they are known to be installed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [file, ...args] = process.argv.slice(2);

checkNode();
process.chdir(root);
if (!installed()) install();

const { createRequire } = await import("node:module");
const vite = createRequire(pathToFileURL(path.join(root, "package.json"))).resolve("vite");
const { runnerImport } = await import(pathToFileURL(vite).href);
let code = 1;
try {
  const { module } = await runnerImport(path.resolve(root, file), { root, configFile: false, logLevel: "error" });
  code = await module.main(args);
} catch (error) {
  // What the person can mend: words of ours, or Node's on arguments that a script does not know.
  const isExplained = error?.name === "ExplainedError" || String(error?.code).startsWith("ERR_PARSE_ARGS_");
  console.error(isExplained ? error.message : error);
}
// Exiting at once could cut off what a pipe has not taken yet.
process.stdout.write("", () => process.exit(code));

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`This project needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps a record of what it put there. */
function installed() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([place, { version, optional, devOptional, link }]) => {
    // "" is the project itself; optional packages are left out where they are for another platform.
    if (place === "" || link || (optional && !present[place]) || (devOptional && !present[place])) return true;
    return present[place]?.version === version;
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockFile), "utf8")).packages;
  } catch {
    return {};
  }
}

function install() {
  console.log("Installing dependencies (npm ci) ...");
  const options = { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], options);
  if (status !== 0) process.exit(status ?? 1);
}
