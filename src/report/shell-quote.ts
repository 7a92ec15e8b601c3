import { shellQuoted } from "../engine/remedy/recipes/quote";

/** Characters that a terminal shows as they are and that no shell reads anything into between single quotes. */
const PLAIN = /^[\u0020-\u007E]*$/;

/**
 * The text as one word of a POSIX shell. What is no printable ASCII is spelt out for `printf`, byte by byte: pasted into a
 * terminal, an escape could end the paste, and a hidden character would go unseen. A NUL can't be part of a word, and a line
 * break would end a header: each becomes a blank.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export function shellQuote(text: string): string {
  const line = oneLine(text);
  if (PLAIN.test(line)) return shellQuoted(line);
  const bytes = new TextEncoder().encode(line);
  return `"$(printf '${[...bytes].map(spelt).join("")}')"`;
}

/** The text as `shellQuote` says it. */
export function oneLine(text: string): string {
  // Half a character has no bytes.
  return text.replaceAll(/[\0\r\n]/g, " ").replaceAll(/\p{Cs}/gu, "\uFFFD");
}

/** Letters, digits and what has no meaning anywhere stay readable. */
function spelt(byte: number): string {
  const character = String.fromCodePoint(byte);
  return /[\w ./:=,;?&@+-]/.test(character) ? character : `\\${byte.toString(8).padStart(3, "0")}`;
}
