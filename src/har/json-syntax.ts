/** Where and why a text is not JSON. Engines word this differently and some leave the place out, so the text is read again. */

export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

const TOKEN = /[[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BLANKS = /[ \t\n\r]*/y;

type Expected = "a value" | "a value or ]" | "a name" | "a name or }" | ":" | ", or ]" | ", or }" | "the end";

/** The first fault of a text that `JSON.parse` refused, or `null` when there is none. */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "a value";
  let at = 0;

  const afterValue = (): Expected => {
    const inside = open.at(-1);
    return inside === undefined ? "the end" : inside === "[" ? ", or ]" : ", or }";
  };

  for (;;) {
    BLANKS.lastIndex = at;
    BLANKS.exec(text);
    at = BLANKS.lastIndex;
    if (at >= text.length)
      return expected === "the end" ? null : fault(text, at, `the file ends where ${expected} should be`);

    const token = tokenAt(text, at);
    if (token === null) return fault(text, at, `unexpected ${describe(text, at)}`);
    const next = step(token, expected, open, afterValue);
    if (next === null) {
      const comma = isAfterComma(token, expected, open) ? ": the comma before it is one too many" : "";
      return fault(text, at, `unexpected ${describe(text, at)} where ${expected} should be${comma}`);
    }
    expected = next;
    at += token.length;
  }
}

/** The token that starts there; of a text in quotes all of it, which can be longer than a regular expression's stack is deep. */
function tokenAt(text: string, at: number): string | null {
  if (text[at] !== '"') {
    TOKEN.lastIndex = at;
    return TOKEN.exec(text)?.[0] ?? null;
  }
  let end = at + 1;
  while (end < text.length && text[end] !== '"') {
    if (text.charCodeAt(end) < 0x20) return null;
    ESCAPE.lastIndex = end;
    const step = text[end] === "\\" ? ESCAPE.exec(text)?.[0].length : 1;
    if (step === undefined) return null;
    end += step;
  }
  return end < text.length ? text.slice(at, end + 1) : null;
}

function step(token: string, expected: Expected, open: ("[" | "{")[], afterValue: () => Expected): Expected | null {
  const closes = (bracket: "]" | "}"): boolean => expected.endsWith(` ${bracket}`);
  switch (token) {
    case "]":
    case "}":
      if (!closes(token)) return null;
      open.pop();
      return afterValue();
    case ",":
      if (!expected.startsWith(", ")) return null;
      return expected === ", or ]" ? "a value" : "a name";
    case ":":
      return expected === ":" ? "a value" : null;
    default:
      if (expected.startsWith("a name")) return token.startsWith('"') ? ":" : null;
      if (!expected.startsWith("a value")) return null;
      if (token === "[" || token === "{") {
        open.push(token);
        return token === "[" ? "a value or ]" : "a name or }";
      }
      return afterValue();
  }
}

/** Whether a list or an object ends where its last comma promised more. */
function isAfterComma(token: string, expected: Expected, open: readonly string[]): boolean {
  return token === "}" ? expected === "a name" : token === "]" && expected === "a value" && open.at(-1) === "[";
}

function describe(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '"') return "text in quotes, or quotes that do not close";
  return /[\u0000-\u0020]/.test(character) // oxlint-disable-line no-control-regex -- they can't be shown as they are
    ? `character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`
    : `"${character}"`;
}

function fault(text: string, at: number, problem: string): SyntaxFault {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem };
}
