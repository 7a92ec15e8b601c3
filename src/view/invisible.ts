import { codePoint, findUnseen } from "../engine/diagnose/words/unseen";

/** A piece of text as it is, or a run of one character that the eye would miss, with its code point. */
export interface Piece {
  readonly text: string;
  /** `U+202E`, `U+200B ×300`, or `null` for text that can be seen. */
  readonly name: string | null;
}

/** No more pieces of one value are shown: each becomes an element, and a stranger's value may have millions. */
const MOST_PIECES = 400;

/** The text in pieces, each run of one such character (`findUnseen`) a piece of its own; the last may be all that is too much to show. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of findUnseen(text)) {
    if (found.index < end) continue;
    if (pieces.length >= MOST_PIECES) {
      pieces.push({ text: text.slice(end), name: `… +${(text.length - end).toLocaleString("en")} characters` });
      return pieces;
    }
    if (found.index > end) pieces.push({ text: text.slice(end, found.index), name: null });
    const run = runOf(found[0], text, found.index);
    const times = run.length / found[0].length;
    pieces.push({ text: run, name: times === 1 ? codePoint(found[0]) : `${codePoint(found[0])} ×${times}` });
    end = found.index + run.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), name: null });
  return pieces;
}

/** All that follow there of that character. */
function runOf(character: string, text: string, from: number): string {
  let end = from + character.length;
  while (text.startsWith(character, end)) end += character.length;
  return text.slice(from, end);
}
