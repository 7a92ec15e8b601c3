import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { RECIPES } from "../src/engine/remedy/recipes";
import type { Family, Recipe } from "../src/engine/remedy/recipes/recipe";
import { BY_HAND, RUN_WITH } from "../test/servers/support/run-with";

const RECIPE_FILES = readdirSync("src/engine/remedy/recipes", { recursive: true, encoding: "utf8" });
const APPS = path.resolve("test/servers/apps");

/** The whole of docs/recipes.md: every recipe, with what it was run, and what goes wrong with its server. */
export function recipeTable(): string {
  const families = [...new Set(RECIPES.map(({ family }) => family))];
  return `# The servers that a fix is written for

Each recipe is a file in [\`src/engine/remedy/recipes\`](../src/engine/remedy/recipes). Those with versions are started by \`npm test -- --all\` with exactly
the text that the panel shows, and then requested by a page in Chromium and in Firefox: without CORS at first, then with
cookies, with JSON, with headers of their own, behind an authentication check, and where the server fails. What takes minutes to fetch,
to build or to set up was run once by hand, with the version named; the others were not run. A parser of the language reads odd values
back for Laravel, Traefik and API Gateway, the JSON of S3 and CloudFront is parsed, and the text for ASP.NET Core is compared with what
was expected.

\`npm run docs:recipes\` writes this page.
${families.map(section).join("")}`;
}

function section(family: Family): string {
  const rows = RECIPES.filter((recipe) => recipe.family === family).map(row);
  return `
## ${family}

| server | run with | what goes wrong |
| --- | --- | --- |
${rows.join("\n")}
`;
}

function row({ id, name, trap }: Recipe): string {
  const cells = [`[${name}](../src/engine/remedy/recipes/${fileOf(id)})`, runWith(id), trap];
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}

/** Where a recipe is written: a file of its name, in the folder of its family. */
function fileOf(id: string): string {
  const found = RECIPE_FILES.find((file) => path.basename(file) === `${id}.ts`);
  if (found === undefined) throw new Error(`no file for the recipe ${id}`);
  return found;
}

function runWith(id: string): string {
  const byHand = BY_HAND[id];
  const told = [...versionsOf(id), ...(byHand === undefined ? [] : [`by hand: ${byHand}`])];
  return told.length === 0 ? "not run" : told.join("; ");
}

/** What a test runs it with. */
function versionsOf(id: string): readonly string[] {
  const what = RUN_WITH[id];
  if (!what) return [];
  if ("machine" in what) return [what.machine];
  const text = readFileSync(path.join(APPS, what.file), "utf8");
  return [what.names.map((name) => `${name} ${versionIn(path.basename(what.file), text, name)}`).join(", ")];
}

/** The version that a file of some package manager pins; all of them where it depends on the machine. */
function versionIn(file: string, text: string, name: string): string {
  const pattern = PATTERNS[file]?.(name.replaceAll(/[^\w-]/g, String.raw`\$&`));
  const versions = pattern ? [...text.matchAll(pattern)].map(([, version]) => version) : [];
  if (versions.length === 0) throw new Error(`${file} does not say which version of ${name} it takes`);
  return versions.join(" or ");
}

/** How each file writes a version, by its name. */
const PATTERNS: Readonly<Record<string, (name: string) => RegExp>> = {
  "package-lock.json": (name) => new RegExp(String.raw`^ {4}"node_modules/${name}": \{\n {6}"version": "(.+)"`, "gm"),
  "go.mod": (name) => new RegExp(String.raw`^\t?${name} v?([\d.]+)`, "gm"),
  "requirements.txt": (name) => new RegExp(`^${name}==([^;\\s]+)`, "gm"),
  "Cargo.lock": (name) => new RegExp(`^name = "${name}"\nversion = "(.+)"`, "gm"),
  "pom.xml": (name) => new RegExp(`<${name}\\.version>(.+)<`, "g"),
};
