/**
 * A value as the text that it is stored as, in ASCII alone: then both browsers count a byte for each character. Measured in
 * Chromium 156 and Firefox ESR 153: a value of many parts is counted at two to three times its JSON, and a text beyond ASCII
 * at up to three bytes a character.
 */
export function asText(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\u007F]+/g, escaped);
}

function escaped(run: string): string {
  let text = "";
  for (let at = 0; at < run.length; at += 1) text += `\\u${run.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return text;
}

/** Of `[]` and `{}`; a part of any other has a comma or the second bracket after it. */
const EMPTY = 2;

/** Texts that JSON leaves as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * How many bytes a value of texts, finite numbers and the like takes as text. It is asked with each event of a request, for a track
 * and a record that share most of their parts with those of the event before: what is shared is counted once.
 */
export function sizeOf(value: unknown): number {
  if (typeof value === "string") return PLAIN.test(value) ? value.length + 2 : asText(value).length;
  if (typeof value !== "object" || value === null) return String(value).length;
  if (!isShared(value)) return count(value);
  const size = counted.get(value) ?? count(value);
  counted.set(value, size);
  return size;
}

const counted = new WeakMap<object, number>();

/** Header lists go from version to version, and an exchange is both in its track and in its record. */
function isShared(value: object): boolean {
  return Array.isArray(value) ? Array.isArray(value[0]) : "hops" in value;
}

function count(value: object): number {
  let size = 1;
  if (Array.isArray(value)) {
    for (const part of value) size += sizeOf(part) + 1;
  } else {
    const parts = value as Readonly<Record<string, unknown>>;
    // The names are our own, and plain.
    for (const key of Object.keys(parts)) if (parts[key] !== undefined) size += key.length + 4 + sizeOf(parts[key]);
  }
  return Math.max(size, EMPTY);
}

/** What the browser adds for an entry, beside its text: up to 23 bytes in Firefox, 9 in Chromium, and its key, a long one twice. */
const ENTRY = 64;

/** How many bytes of the store an entry takes, at most, when its text has that many. */
export function sizeOfEntry(key: string, bytes: number): number {
  return ENTRY + 2 * key.length + bytes;
}
