/**
 * Characters of a stranger's value that a reader would miss or take for others, the one set for every view: controls (C0, C1, the tab
 * among them), marks of direction, characters without width or of private use, halves of characters, every blank but the plain one, and
 * letters and signs that look like ASCII. https://www.unicode.org/reports/tr36/ and, for the last, the confusables of
 * https://www.unicode.org/reports/tr39/ that common fonts draw like the ASCII character: from Cyrillic, Greek and Armenian, the full-width
 * and mathematical forms, the Roman numerals, and signs that pass for `.`, `/`, `:` and `*`.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορικοօսցհոıɑɡ\u2024\u2044\u2215\u2236\uA789\u2217\u2160-\u217F\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]|(?! )\p{Zs}/gu;

/** Where they stand. Each call has a search of its own. */
export function findUnseen(text: string): ReturnType<string["matchAll"]> {
  return text.matchAll(UNSEEN);
}

/** The text with each of them as JavaScript and JSON write it: one escape for each half of a character. */
export function spelledOut(text: string): string {
  return text.replace(UNSEEN, escapeOf);
}

/** The same for JSON, whose line breaks are its own: the value does not change. */
export function spelledOutJson(json: string): string {
  return json.replace(UNSEEN, (character) => (character === "\n" ? character : escapeOf(character)));
}

function escapeOf(character: string): string {
  return character
    .split("")
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** A character by its number in Unicode, as it is searched for: `U+00A0`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
