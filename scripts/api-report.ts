import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ExplainedError } from "./explained-error";
import { runPackage } from "./process";

/** Where the report is. What it says is what others rely on: a change there is a change of the package's version. */
export const REPORT = "docs/api.txt";

const ENTRIES: readonly (readonly [name: string, module: string])[] = [
  ["cors-why", "library/index"],
  ["cors-why/playwright", "library/playwright"],
  ["cors-why/puppeteer", "library/puppeteer"],
];

/** The report on the package as it is, by the compiler's declarations. */
export async function apiReport(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "declarations-"));
  try {
    // The types are checked elsewhere; to write them takes a quarter of the time.
    const options = ["-p", "tsconfig.library.json", "--noCheck", "--outDir", folder];
    const { code, output } = await runPackage("typescript/bin/tsc", options);
    if (code !== 0) throw new ExplainedError(output);
    const fileOf = (module: string): string => path.join(folder, `${module}.d.ts`);
    return reportOn(ENTRIES, {
      read: (module) => readFileSync(fileOf(module), "utf8"),
      has: (module) => existsSync(fileOf(module)),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Declarations by the path of their module. */
interface Declarations {
  read(module: string): string;
  has(module: string): boolean;
}

/** What one module declares and what it has from others; a name leads to `[module, name there]`. */
interface Module {
  readonly own: ReadonlyMap<string, string>;
  readonly from: ReadonlyMap<string, readonly [module: string, name: string]>;
  readonly exported: ReadonlySet<string>;
}

/** The exported names of each entry with their signatures, and then every declaration that those name. */
export function reportOn(entries: typeof ENTRIES, declarations: Declarations): string {
  const modules = new Map<string, Module>();
  const moduleAt = (place: string): Module => {
    const known = modules.get(place) ?? readModule(place, declarations);
    modules.set(place, known);
    return known;
  };
  /** Texts by module and name, in the order in which they were found. */
  const found = new Map<string, string>();
  const follow = (place: string, name: string): string | null => {
    const { own, from } = moduleAt(place);
    const elsewhere = from.get(name);
    if (elsewhere) return follow(...elsewhere);
    const text = own.get(name);
    const key = `${place} ${name}`;
    if (text === undefined || found.has(key)) return text === undefined ? null : key;
    found.set(key, text);
    for (const [word] of text.replaceAll(/"[^"]*"/g, "").matchAll(TYPE)) if (word !== name) follow(place, word);
    return key;
  };
  const exported = entries.map(([title, place]) => {
    const lines = [...moduleAt(place).exported].toSorted().map((name) => {
      const key = follow(place, name);
      return { key, text: key === null ? name : named(name, found.get(key) ?? "") };
    });
    return { title, lines };
  });
  const shown = new Set(exported.flatMap(({ lines }) => lines.map(({ key }) => key)));
  const rest = [...found].flatMap(([key, text]) => (shown.has(key) ? [] : [text])).toSorted();
  const sections = exported.map(({ title, lines }) => [`# ${title}`, ...lines.map(({ text }) => text)]);
  return `${[...sections, ["# Named by these", ...rest]].map((section) => section.join("\n\n")).join("\n\n")}\n`;
}

/** A declaration under the name that it is exported by. */
function named(name: string, text: string): string {
  const own = DECLARED.exec(text)?.[1];
  return own === undefined || own === name ? text : `// ${own} as ${name}\n${text}`;
}

/** What a declaration names: types, which begin with a capital, and values whose type it takes. */
const TYPE = /\b[A-Z]\w*|(?<=typeof )\w+/g;

const DECLARED = /^(?:declare )?(?:abstract )?(?:type|interface|function|const|class) (\w+)/;

function readModule(place: string, declarations: Declarations): Module {
  const own = new Map<string, string>();
  const from = new Map<string, readonly [string, string]>();
  const exported = new Set<string>();
  for (const statement of statementsOf(declarations.read(place))) {
    const [, keyword = "", list = "", specifier = ""] =
      /^(import|export) (?:type )?\{([^}]*)\} from "(\.[^"]*)";$/.exec(statement) ?? [];
    if (keyword !== "") {
      const module = resolve(place, specifier, declarations);
      for (const { name, as } of namesIn(list)) {
        from.set(as, [module, name]);
        if (keyword === "export") exported.add(as);
      }
      continue;
    }
    const text = statement.replace(/^export /, "");
    const name = DECLARED.exec(text)?.[1];
    if (name === undefined) continue;
    // The overloads of a function are one.
    own.set(name, own.has(name) ? `${own.get(name)}\n${text}` : idsOnly(text));
    if (text !== statement) exported.add(name);
  }
  return { own, from, exported };
}

/** Of a list of objects that is a constant, their ids: types are made of those, and the rest is data. */
function idsOnly(text: string): string {
  if (!/^declare const \w+: readonly \[\{/.test(text)) return text;
  const ids = [...text.matchAll(/^ {2}readonly id: (".*");$/gm)].map(([, id]) => `  ${id},`).toSorted();
  return `${text.slice(0, text.indexOf(":"))} with the ids [\n${ids.join("\n")}\n]`;
}

function namesIn(list: string): { readonly name: string; readonly as: string }[] {
  return list
    .split(",")
    .map((one) => one.trim().replace(/^type /, ""))
    .filter((one) => one !== "")
    .map((one) => {
      const [name = "", as = name] = one.split(" as ");
      return { name, as };
    });
}

function resolve(place: string, specifier: string, { has }: Declarations): string {
  const module = path.posix.join(path.posix.dirname(place), specifier);
  return has(module) ? module : `${module}/index`;
}

/** The statements of a declaration file without comments: the compiler begins each at the start of a line and sets in what follows. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  for (const line of text.replaceAll(/\/\*[^]*?\*\//g, "").split("\n")) {
    const clean = line.replace(/^(?: {4})+/, (blanks) => " ".repeat(blanks.length / 2)).trimEnd();
    if (clean === "") continue;
    if (/^\w/.test(clean)) statements.push(clean);
    else if (statements.length > 0) statements[statements.length - 1] += `\n${clean}`;
  }
  return statements;
}
