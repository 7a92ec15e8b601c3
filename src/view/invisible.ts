/** A piece of text as it is, or one character that the eye would miss, with its code point. */
export interface Piece {
  readonly text: string;
  /** `U+202E`, or `null` for text that can be seen. */
  readonly name: string | null;
}

/**
 * What can't be seen or hides something: control characters with the tab among them, all that turns the direction of writing,
 * characters without width, and every blank but the plain one. https://www.unicode.org/reports/tr36/
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** The text in pieces, each invisible character a piece of its own. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(INVISIBLE)) {
    if (found.index > end) pieces.push({ text: text.slice(end, found.index), name: null });
    pieces.push({ text: found[0], name: nameOf(found[0]) });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), name: null });
  return pieces;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
