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
