/**
 * The words of a command line that was copied: of a POSIX shell with `$'...'`, as both browsers copy on Linux and macOS, or of Windows'
 * cmd, with its carets. Nothing is expanded: a `$NAME` stays as it is. `null` where a quote is never closed.
 */
export function shellWords(text: string): readonly string[] | null {
  const isCmd = /\^(\r?\n|")/.test(text);
  return split(
    isCmd ? text.replaceAll(/\^(\r?\n|[\s\S])/g, (_, next: string) => (next.includes("\n") ? " " : next)) : text,
  );
}

function split(text: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
      continue;
    }
    if (character === "\\") {
      // At the end of a line it means that the command goes on.
      if (next !== "\n") word = (word ?? "") + next;
      at += 2;
      continue;
    }
    word ??= "";
    const quoted =
      character === "$" && next === "'"
        ? QUOTES["$'"]
        : character === "'" || character === '"'
          ? QUOTES[character]
          : null;
    if (quoted === null) {
      word += character;
      at += 1;
      continue;
    }
    const match = new RegExp(quoted.pattern, "y");
    match.lastIndex = at;
    const [whole = "", inside = ""] = match.exec(text) ?? [];
    if (whole === "") return null;
    word += quoted.plain(inside);
    at += whole.length;
  }
  return word === null ? words : [...words, word];
}

const QUOTES = {
  "'": { pattern: String.raw`'([^']*)'`, plain: (inside: string) => inside },
  '"': {
    pattern: String.raw`"((?:[^"\\]|\\[\s\S])*)"`,
    plain: (inside: string) => inside.replaceAll(/\\([\\"$\x60])|\\\n/g, "$1"),
  },
  "$'": {
    pattern: String.raw`\$'((?:[^'\\]|\\[\s\S])*)'`,
    plain: (inside: string) =>
      inside.replaceAll(/\\(u[\da-f]{1,4}|x[\da-f]{1,2}|[0-7]{1,3}|[\s\S])/gi, (_, escape: string) => escaped(escape)),
  },
} as const;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function escaped(escape: string): string {
  if (/^[ux][\da-f]+$/i.test(escape)) return String.fromCodePoint(Number.parseInt(escape.slice(1), 16));
  if (/^[0-7]+$/.test(escape)) return String.fromCodePoint(Number.parseInt(escape, 8));
  return LETTERS.get(escape) ?? escape;
}
