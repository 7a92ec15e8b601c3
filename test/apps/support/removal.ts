import type { Project } from "./project";
import { endOf, find, namesIn } from "./text";

/** Deletes the statements, lines, blocks and headers that a sentence names. */
export function remove(project: Project, sentence: string): void {
  const [, header, value] = /line .* sets `([^`]*)` to `([^`]*)`/.exec(sentence) ?? [];
  if (header !== undefined && value !== undefined) return removeLines(project, [header, `"${value}"`]);
  for (const name of namesIn(sentence.split(/ in the options /)[0] ?? "")) {
    if (name.endsWith("-")) removeHeaders(project, name);
    if (!/[( ]/.test(name)) continue;
    for (const file of project.files()) {
      const lines = project.lines(file);
      for (let found = find(lines, name); found; found = find(lines, name)) {
        lines.splice(found.from, found.to - found.from);
      }
      project.write(file, lines);
    }
  }
}

/** Deletes the lines that have all of these texts. */
function removeLines(project: Project, texts: readonly string[]): void {
  for (const file of project.files()) {
    project.write(
      file,
      project.lines(file).filter((line) => !texts.every((text) => line.includes(text))),
    );
  }
}

/** Deletes what sets a header that begins so: a member of an object, or else the whole statement. */
function removeHeaders(project: Project, beginning: string): void {
  const member = new RegExp(`["']${beginning}[^"']*["']:[^,}]*,?`);
  for (const file of project.files()) {
    const lines = project.lines(file).map((line) => line.replace(member, ""));
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      if (!lines[at]?.includes(beginning)) continue;
      // A call over several lines begins above its first argument.
      const from = /^\s*["']/.test(lines[at] ?? "") ? at - 1 : at;
      lines.splice(from, endOf(lines, from) - from);
    }
    project.write(file, lines);
  }
}
