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
