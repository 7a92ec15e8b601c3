import type { Project } from "./project";
import { remove } from "./removal";
import { endOf, find, indentOf, indented, namesIn, unindented } from "./text";

/** One piece of code as the panel shows it: the words about its place, with names in backticks, and the code. */
export interface Piece {
  readonly where: string;
  readonly code: string;
}

/** Pastes every piece where its words say, and does what else they say. Throws where they don't lead anywhere. */
export function paste(project: Project, pieces: readonly Piece[]): void {
  let last: string | null = null;
  for (const piece of pieces) {
    for (const sentence of piece.where.split(/(?<=\.) (?=Delete )/).slice(1)) remove(project, sentence);
    const rule = RULES.find(({ words }) => words.test(piece.where));
    if (!rule) throw new Error(`No place: ${piece.where}`);
    last = rule.paste({ project, names: namesIn(piece.where), code: piece.code, last, where: piece.where });
  }
}

/** Whether the words of a place lead anywhere. */
export function isUnderstood(where: string): boolean {
  return RULES.some(({ words }) => words.test(where));
}

interface Task {
  readonly project: Project;
  readonly names: readonly string[];
  readonly code: string;
  /** The file of the piece before. */
  readonly last: string | null;
  readonly where: string;
}

/** How the words of a place are understood, the first that fits. Each gives the file that it changed. */
const RULES: readonly { readonly words: RegExp; readonly paste: (task: Task) => string | null }[] = [
  { words: /^In `[^`]*` \(or [^)]*\), as the first lines inside the config object/, paste: intoConfig },
  {
    words: /^If there is a `[^`]*` or `[^`]*` \(or `[^`]*`\): as the first lines of its function/,
    paste: intoFunction,
  },
  { words: /^In the code from the last fix, right after each line `/, paste: (task) => change(task, 1) },
  { words: /^In the code from the last fix, in place of each line `/, paste: (task) => change(task, 0) },
  { words: /^In the code from the last fix, in place of the lines from `/, paste: changeLines },
  {
    words: /^Right after `[^`]*` if it is there, else right after `/,
    paste: (task) => after(task, task.names.slice(0, 2)),
  },
  { words: /^In `[^`]*`, right after the line with `/, paste: (task) => after(task, [task.names[1] ?? ""]) },
  { words: /^Right after the line that makes the (?:server|router)/, paste: intoNamed },
  { words: /^Right after the line that opens/, paste: (task) => after(task, task.names.slice(0, 1)) },
  { words: /^Right after `/, paste: (task) => after(task, task.names.slice(0, 1)) },
  { words: /^In the script that gets every request/, paste: intoScript },
  { words: /^As the first lines inside the class that contains `/, paste: intoClass },
  { words: /^In `[^`]*`, as the first lines inside `/, paste: (task) => inside(task, task.names[1] ?? "") },
  { words: /^Right before the line `/, paste: before },
  { words: /^Right before `/, paste: before },
  {
    words: /^At the top of the file that contains `/,
    paste: (task) => intoImports(task, holding(task, task.names[0])),
  },
  {
    words: /^With the other imports of the class that contains/,
    paste: (task) => intoImports(task, holding(task, task.names[0])),
  },
  { words: /^In the import list of the file/, paste: intoGoImports },
  { words: /^At the end of `/, paste: append },
  { words: /^Inside each `[^`]*` block of this `server` that has/, paste: intoEachLocation },
  { words: /^Inside the `<VirtualHost>`/, paste: (task) => inside(task, "<VirtualHost") },
  { words: /^Inside the `[^`]*` block/, paste: (task) => inside(task, `${task.names[0] ?? ""} {`) },
  { words: /^Inside the site block/, paste: intoSite },
  { words: /^Inside the global options block/, paste: intoGlobalOptions },
  { words: /^As the first lines of the method that returns the `/, paste: intoMethod },
];

/** Puts code in place of each line of that text, or after it. */
function change({ project, names: [text = ""], code, where }: Task, kept: 0 | 1): string {
  let changed: string | null = null;
  for (const file of project.files()) {
    const lines = project.lines(file);
    const next = lines.flatMap((line) =>
      line.trim() === text ? [...(kept ? [line] : []), ...indented(unindented(code), indentOf(line))] : [line],
    );
    if (next.length === lines.length && next.every((line, at) => line === lines[at])) continue;
    project.write(file, next);
    changed = file;
  }
  if (changed === null) throw new Error(`Nowhere \`${text}\`: ${where}`);
  return changed;
}

/** Puts code in place of the lines from one text to another. */
function changeLines({ project, names: [first = "", last = ""], code, where }: Task): string {
  for (const file of project.files()) {
    const lines = project.lines(file);
    const from = lines.findIndex((line) => line.trim() === first);
    const to = lines.findIndex((line, at) => at > from && line.trim() === last);
    if (from < 0 || to < 0) continue;
    project.write(file, lines.toSpliced(from, to + 1 - from, ...indented(unindented(code), indentOf(lines[from]))));
    return file;
  }
  throw new Error(`Nowhere \`${first}\`: ${where}`);
}

function holding({ project, where }: Task, text = ""): string {
  const at = project.holding(text);
  if (!at) throw new Error(`Nowhere \`${text}\`: ${where}`);
  return at.file;
}

function after(task: Task, names: readonly string[]): string {
  const { project, code, where } = task;
  for (const name of names) {
    const at = project.holding(name);
    if (!at) continue;
    project.insert(at.file, at.found.to, indented(code, indentOf(project.lines(at.file)[at.found.from])));
    return at.file;
  }
  throw new Error(`Nowhere \`${names.join("` or `")}\`: ${where}`);
}

/** After the line that makes what the code calls by a name, with the name that it has there. */
function intoNamed(task: Task): string {
  // Whatever its name is, what makes it is the same.
  const [one = "", other = ""] = task.names.map((name) => name.replace(/^.* :?= /, "= "));
  const at = task.project.holding(one) ?? task.project.holding(other);
  const opening = at ? (task.project.lines(at.file)[at.found.from] ?? "") : "";
  const [, own = ""] = /(\w+) :?=/.exec(opening) ?? [];
  const [, supposed = ""] = /If yours has another name than `(\w+)`/.exec(task.where) ?? [];
  const code = task.code.replaceAll(new RegExp(`\\b${supposed}\\.`, "g"), `${own}.`);
  return after({ ...task, code }, [one, other]);
}

function intoScript({ project, names, code, where }: Task): string {
  const file = project.named(names[0] ?? "");
  if (file === null) throw new Error(`No script: ${where}`);
  const lines = project.lines(file);
  const last = lines.findLastIndex((line) => /^(?:<\?php|declare\(|namespace )/.test(line));
  project.insert(file, last + 1, code.split("\n"));
  return file;
}

function intoClass(task: Task): string {
  const file = holding(task, task.names[0]);
  const from = task.project.lines(file).findIndex((line) => /^(?:public )?class .*\{$/.test(line));
  open(task.project, file, from, task.code);
  return file;
}

function before(task: Task): string {
  const {
    project,
    names: [name = ""],
    code,
  } = task;
  const file = holding(task, name);
  const lines = project.lines(file);
  const from = find(lines, name)?.from ?? 0;
  project.insert(file, from, indented(code, indentOf(lines[from])));
  return file;
}

/** Leaves out what is there already, where the words say so. */
function intoImports({ project, code, where }: Task, file: string): string {
  const lines = project.lines(file);
  const first = lines.findIndex((line) => /^(?:import|from|const .*require\(|use )/.test(line));
  project.insert(file, Math.max(first, 0), wantedOf(lines, { code, where }));
  return file;
}

/** The lines of code without those that are there already, where the words leave them out. */
function wantedOf(lines: readonly string[], { code, where }: Piece): readonly string[] {
  const isOptional = where.includes("unless it is there");
  return code.split("\n").filter((line) => !isOptional || !find(lines, line));
}

function intoGoImports(task: Task): string {
  const file = holding(
    task,
    task.names.find((name) => task.project.holding(name)),
  );
  const lines = task.project.lines(file);
  const at = find(lines, "import (");
  if (!at) throw new Error(`No import list: ${task.where}`);
  task.project.insert(file, at.to - 1, indented(wantedOf(lines, task).join("\n"), "\t"));
  return file;
}

function append({ project, names: [name = ""], code, last, where }: Task): string {
  const file = project.named(name) ?? last;
  if (file === null) throw new Error(`No file \`${name}\`: ${where}`);
  project.insert(file, project.lines(file).length, ["", ...code.split("\n")]);
  return file;
}

function inside(task: Task, opening: string): string {
  const { project, code } = task;
  const file = holding(task, opening);
  const from = find(project.lines(file), opening)?.from ?? 0;
  open(project, file, from, code);
  return file;
}

/** Puts code at the start of the block that a line opens. */
function open(project: Project, file: string, from: number, code: string): void {
  const lines = project.lines(file);
  const next = lines.slice(from + 1).find((line) => line.trim() !== "" && line.trim() !== "}");
  project.insert(file, from + 1, indented(code, indentOf(next ?? `${indentOf(lines[from])}    `)));
}

function intoEachLocation(task: Task): string {
  const file = holding(task, "server {");
  const { project, code } = task;
  for (let from = 0; from < project.lines(file).length; from += 1) {
    const lines = project.lines(file);
    if (!/^\s*location .*\{/.test(lines[from] ?? "")) continue;
    const block = lines.slice(from, endOf(lines, from));
    if (block.some((line) => /^\s*add_header /.test(line))) open(project, file, from, code);
  }
  return file;
}

function intoSite({ project, code, where }: Task): string {
  const file = project.named("Caddyfile");
  const from = file === null ? -1 : project.lines(file).findIndex((line) => /^[^\s#({].*\{$/.test(line));
  if (file === null || from < 0) throw new Error(`No site block: ${where}`);
  open(project, file, from, code);
  return file;
}

function intoGlobalOptions({ project, code, where }: Task): string {
  const file = project.named("Caddyfile");
  if (file === null) throw new Error(`No Caddyfile: ${where}`);
  const lines = project.lines(file);
  const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  if (lines[first] === "{") open(project, file, first, code);
  else project.insert(file, 0, ["{", ...indented(code, "\t"), "}"]);
  return file;
}

function intoMethod({ project, names: [type = ""], code, where }: Task): string {
  for (const file of project.files()) {
    const lines = project.lines(file);
    const from = lines.findIndex((line) => line.includes(`${type} `) && /\).*\{$/.test(line));
    if (from < 0) continue;
    open(project, file, from, code);
    return file;
  }
  throw new Error(`No method that gives \`${type}\`: ${where}`);
}

/** The file of one of these names, with another ending where the words name one. */
function fileOf({ project, names }: Task): string | null {
  const [first = ""] = names;
  const endings = [first.slice(first.lastIndexOf(".")), ...names.filter((name) => /^\.\w+$/.test(name))];
  const bases = names.filter((name) => /^[\w.]+\.\w+$/.test(name)).map((name) => name.slice(0, name.lastIndexOf(".")));
  const named = bases.flatMap((base) => endings.map((ending) => project.named(base + ending)));
  return named.find((file) => file !== null) ?? null;
}

function intoConfig(task: Task): string {
  const { project, code, where } = task;
  const file = fileOf(task);
  if (file === null) throw new Error(`No such file: ${where}`);
  const lines = project
    .lines(file)
    .flatMap((line) => (/\{\};?$/.test(line) ? [line.replace(/\};?$/, ""), "};"] : [line]));
  project.write(file, lines);
  const from = lines.findIndex((line) => /^(?:export default|module\.exports =|const \w+.* =) ?.*\{$/.test(line));
  if (from < 0) throw new Error(`No object: ${where}`);
  open(project, file, from, code);
  return file;
}

function intoFunction(task: Task): string | null {
  const { project, code } = task;
  const file = fileOf(task);
  if (file === null) return null;
  const from = project.lines(file).findIndex((line) => /^export .*\b(?:proxy|middleware)\b.*\{$/.test(line));
  open(project, file, from, code);
  return file;
}
