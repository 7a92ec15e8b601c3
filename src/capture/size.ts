import type { Exchange } from "../fetch/exchange";
import { rememberLast } from "../fetch/remember";

/**
 * A value as the text that it is stored as, in ASCII alone: then both browsers count a byte for each character. Measured in
 * Chromium 156 and Firefox ESR 153: a value of many parts is counted at two to three times its JSON, and a text beyond ASCII
 * at up to three bytes a character.
 */
export function asText(value: unknown): string {
  if (!hasExchange(value)) return inAscii(value);
  const { exchange, ...rest } = value;
  return `{"exchange":${textOf(exchange)},${inAscii(rest).slice(1)}`;
}

interface WithExchange {
  readonly tab: number;
  readonly exchange: Exchange;
}

/** A track or a record: both change with each event of a request, and hold the same exchange. */
function hasExchange(value: unknown): value is WithExchange {
  return typeof value === "object" && value !== null && "exchange" in value;
}

const textOf = rememberLast((exchange: Exchange) => inAscii(exchange));

function inAscii(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\u007F]+/g, escaped);
}

function escaped(run: string): string {
  let text = "";
  for (let at = 0; at < run.length; at += 1) text += `\\u${run.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return text;
}

/** What the browser adds for an entry, beside its text: up to 23 bytes in Firefox, 9 in Chromium, and its key, a long one twice. */
const ENTRY = 64;

/** How many bytes of the store an entry takes, at most, when its text has that many. */
export function sizeOfEntry(key: string, bytes: number): number {
  return ENTRY + 2 * key.length + bytes;
}

const sizes = new WeakMap<Exchange, number>();

/** How many bytes an exchange takes. It is counted once, and asked for again when it goes. */
export function sizeOfExchange(exchange: Exchange): number {
  const size = sizes.get(exchange) ?? textOf(exchange).length;
  sizes.set(exchange, size);
  return size;
}
