/**
 * How many tokens a language model may read a text as, at most: a token for every four letters of a word, for each digit, for each other
 * printable sign, for each byte of what is not ASCII, and for each line break or run of blanks longer than one. Tokenizers join more:
 * over prompts of 41 recordings, cl100k_base and o200k_base count 28 to 38 % less.
 */
export function mostTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(/[A-Za-z]+|\n| {2,}|[^\sA-Za-z]/gu)) {
    if (/^[A-Za-z]/.test(piece)) tokens += Math.ceil(piece.length / 4);
    else tokens += /^[\0-\x7F]/.test(piece) ? 1 : UTF8.encode(piece).length;
  }
  return tokens;
}

const UTF8 = new TextEncoder();
