/** What a person sees who looks for a line: quotes and blanks do not matter, nor do the arguments of an empty call. */
function loose(text: string): string {
  return text.replaceAll(/['"\s]+/g, "");
}

/** Where a piece of text lies in a file. */
export interface Found {
  /** Index of the first line. */
  readonly from: number;
  /** Index of the line after the last one of the statement or block that begins there. */
  readonly to: number;
}

/** The statement or block that begins with that text, from the line on; `null` when there is none. */
export function find(lines: readonly string[], text: string, start = 0): Found | null {
  // `cors()` stands for a call with any arguments, `CORS(app)` for one that begins with these.
  const wanted = loose(text.replace(/\)+$/, ""));
  for (let from = start; from < lines.length; from += 1) {
    const line = lines[from] ?? "";
    if (line.trim() === "" || /^\s*(?:#|\/\/)/.test(line)) continue;
    const to = endOf(lines, from);
    if (loose(line).includes(wanted) || loose(lines.slice(from, to).join("")).startsWith(wanted)) return { from, to };
  }
  return null;
}

/** The line after the last one that belongs to what begins on that line: brackets are closed, and so is a block of braces. */
export function endOf(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at += 1) {
    for (const sign of lines[at] ?? "") {
      if ("([{".includes(sign)) depth += 1;
      if (")]}".includes(sign)) depth -= 1;
    }
    if (depth <= 0) return at + 1;
  }
  return lines.length;
}

export function indentOf(line: string | undefined): string {
  return /^[ \t]*/.exec(line ?? "")?.[0] ?? "";
}

export function indented(code: string, indent: string): string[] {
  return code.split("\n").map((line) => (line === "" ? "" : indent + line));
}

/** Without the indent of its first line. */
export function unindented(code: string): string {
  const indent = indentOf(code.split("\n")[0]);
  return code
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("\n");
}

/** What stands in backticks. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]*)`/g)].map(([, name = ""]) => name);
}
