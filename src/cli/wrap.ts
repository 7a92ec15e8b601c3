/** The text in lines of at most `width` characters, each after the indent. A longer word gets a line of its own, so that it can be copied. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/ +/)) {
      if (line !== "" && indent.length + line.length + 1 + word.length > width) {
        lines.push(indent + line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    if (line !== "") lines.push(indent + line);
  }
  return lines;
}

/** What a terminal obeys, what turns the direction of writing, and what has no width or no look of its own. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/**
 * Text from a file made safe to print: a terminal obeys control characters, and direction marks can make a value look like
 * another.
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, escaped);
}

/** JSON for a terminal: the same value, with every such character written as its escape. Line breaks are JSON's own. */
export function printableJson(json: string): string {
  return json.replace(UNSEEN, (character) => (character === "\n" ? character : escaped(character)));
}

/** As JavaScript and JSON write it: one escape for each half of a character. */
function escaped(character: string): string {
  return character
    .split("")
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
