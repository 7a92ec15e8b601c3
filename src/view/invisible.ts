import { codePoint, findUnseen, spelledOut } from "../engine/diagnose/words/unseen";

/** A piece of text as it is, or a run of one character that the eye would miss, with its code point. */
export interface Piece {
  readonly text: string;
  /** `U+202E`, `U+200B ×300`, or `null` for text that can be seen. */
  readonly name: string | null;
}

/** No more pieces of one value are shown: each becomes an element, and a stranger's value may have millions. */
const MOST_PIECES = 400;
/** Nor more letters that can be seen: a browser takes seconds to lay out a million. */
const MOST_LETTERS = 16_384;
/** In a tooltip, which no browser shows longer. */
const MOST_IN_TOOLTIP = 1024;

/** The text in pieces, each run of one such character (`findUnseen`) a piece of its own; the last may be all that is too much to show. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let room = MOST_LETTERS;
  for (const found of findUnseen(text)) {
    if (found.index < end) continue;
    if (pieces.length >= MOST_PIECES || found.index - end > room) break;
    room -= found.index - end;
    if (found.index > end) pieces.push({ text: text.slice(end, found.index), name: null });
    const run = runOf(found[0], text, found.index);
    const times = run.length / found[0].length;
    pieces.push({ text: run, name: times === 1 ? codePoint(found[0]) : `${codePoint(found[0])} ×${times}` });
    end = found.index + run.length;
  }
  const seen = pieces.length >= MOST_PIECES ? end : Math.min(text.length, end + room);
  if (seen > end) pieces.push({ text: text.slice(end, seen), name: null });
  const left = text.length - seen;
  if (left > 0) pieces.push({ text: text.slice(seen), name: `… +${left.toLocaleString("en")} characters` });
  return pieces;
}

/** The text for a tooltip, whose characters can't stand there by their names (`spelledOut`). */
export function tooltipOf(text: string): string {
  return text.length > MOST_IN_TOOLTIP ? `${spelledOut(text.slice(0, MOST_IN_TOOLTIP))}…` : spelledOut(text);
}

/** All that follow there of that character. */
function runOf(character: string, text: string, from: number): string {
  let end = from + character.length;
  while (text.startsWith(character, end)) end += character.length;
  return text.slice(from, end);
}
