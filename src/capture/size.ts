import type { Exchange } from "../fetch/exchange";

/**
 * A value as the text that it is stored as, in visible ASCII alone: then both browsers count a byte for each character.
 * Measured in Chromium 156 and Firefox ESR 153: a value of many parts is counted at two to three times its JSON, and
 * a text that is not ASCII at up to three bytes a character.
 */
export function asText(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\u007F]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What the browser adds for an entry, beside its key and its text: up to 23 bytes in Firefox, 9 in Chromium, and a longer key once more. */
const ENTRY = 64;

/** How many bytes of the store an entry takes, at most, when its value has that many. */
export function sizeOfEntry(key: string, bytes: number): number {
  return ENTRY + 2 * key.length + bytes;
}

const sizes = new WeakMap<Exchange, number>();

/** How many bytes an exchange takes. It is part of several things that are stored, and counted once. */
export function sizeOfExchange(exchange: Exchange): number {
  const size = sizes.get(exchange) ?? asText(exchange).length;
  sizes.set(exchange, size);
  return size;
}
