/**
 * The ends of a text, without an expression such as `/[\t ]+$/`: that one starts anew at each blank in the middle, and takes a second for
 * 40,000 of them.
 */

/** The text without those characters at either end. */
export function withoutEdges(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return withoutEnd(start === 0 ? text : text.slice(start), characters);
}

/** The text without those characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
