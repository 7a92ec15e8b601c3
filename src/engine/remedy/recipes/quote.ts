/**
 * Values as literals of each language. A policy holds visible ASCII without a backslash; every function here holds for any
 * text all the same, because a quoting rule that leans on its caller breaks when the caller does.
 */

/** JavaScript, TypeScript, JSON and YAML (a double-quoted scalar): `"a"`. */
export function json(text: string): string {
  // JSON may hold these two raw; a script may not.
  return JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A list of such literals between commas: `"a", "b"`. */
export function jsonList(texts: readonly string[]): string {
  return texts.map(json).join(", ");
}

/** Go, an interpreted string: `"a"`. https://go.dev/ref/spec#String_literals */
export function go(text: string): string {
  return asciiLiteral(text, (code) => `\\U${hex(code, 8)}`);
}

/** A list of such literals between commas: `"a", "b"`. */
export function goList(texts: readonly string[]): string {
  return texts.map(go).join(", ");
}

/** nginx and Apache's httpd, an argument of a directive; Caddy's for text without a backslash: `"a"`. */
export function doubleQuoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}

/** A string in an expression of Apache's httpd, which reads `%{name}` and `$1` in it, and `${name}` anywhere: `'a'`. */
export function apacheExpression(text: string): string {
  return `'${text.replaceAll(/['\\$%{]/g, "\\$&")}'`;
}

/** POSIX shells and HAProxy: `'a'`, in which no sign means anything. A quote ends it, stands escaped, and begins it again. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** PHP and Ruby: `'a'`, in which the quote and the backslash alone mean anything. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}

/** Rust, a string: `"a"`. https://doc.rust-lang.org/reference/tokens.html#string-literals */
export function rust(text: string): string {
  return asciiLiteral(text, (code) => `\\u{${hex(code, 1)}}`);
}

/** A list of such literals between commas: `"a", "b"`. */
export function rustList(texts: readonly string[]): string {
  return texts.map(rust).join(", ");
}

/** Java: `"a"`. Java reads `\u000a` as a line break before it reads strings, so what is below a space stands in octal. */
export function java(text: string): string {
  return asciiLiteral(text, (code) =>
    code < 0x80
      ? `\\${code.toString(8).padStart(3, "0")}`
      : String.fromCodePoint(code).replaceAll(/[^]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`),
  );
}

/** A list of such literals between commas: `"a", "b"`. */
export function javaList(texts: readonly string[]): string {
  return texts.map(java).join(", ");
}

/**
 * Quarkus, a list in `application.properties`, for texts without a backslash: `$` would begin a variable there, and a comma
 * the next text. Measured with SmallRye Config of Quarkus 3.37.
 */
export function quarkusList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll("$", "$$$$").replaceAll(",", String.raw`\\,`)).join(",");
}

/** Kotlin: `"a"`, in which `$` begins a template. */
export function kotlin(text: string): string {
  return java(text).replaceAll("$", String.raw`\$`);
}

/** Elixir: `"a"`, in which `#{` begins an interpolation. */
export function elixir(text: string): string {
  return asciiLiteral(text, (code) => `\\u{${hex(code, 1)}}`).replaceAll("#{", String.raw`\#{`);
}

/** A list of such literals between commas: `"a", "b"`. */
export function elixirList(texts: readonly string[]): string {
  return texts.map(elixir).join(", ");
}

/** Between double quotes, with whatever is not visible ASCII written as that language escapes it. */
function asciiLiteral(text: string, escape: (code: number) => string): string {
  const characters = Array.from(text, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    if (/[ -~]/.test(character)) return character;
    // Half of a surrogate pair is no character to these languages; it becomes the one that stands for what can't be shown.
    return escape(
      /[\uD800-\uDFFF]/.test(character) && character.length === 1 ? 0xfffd : (character.codePointAt(0) ?? 0xfffd),
    );
  });
  return `"${characters.join("")}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}
