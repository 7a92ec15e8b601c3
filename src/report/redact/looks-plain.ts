/**
 * Telling words from secrets. What stays in a report has to look like words; ids, tokens and keys do not, whatever they are
 * called. Short words that are a person's own ("tim") can't be told from others: they are cut where they follow a word such
 * as "users".
 */

const MOST_PARTS = 10;
/** A date has eight digits, a phone number more. */
const MOST_DIGITS = 8;
const MOST_LETTERS = 24;

/** Whether the text is made of words and small numbers with `-`, `_`, `.` or `~` between them: `order-items.v2`. */
export function looksPlain(text: string): boolean {
  const parts = text.split(/[-_.~]/);
  if (parts.length > MOST_PARTS || digitsIn(text) > MOST_DIGITS) return false;
  return parts.every((part) => {
    const [, letters, digits] = /^([A-Za-z]*)(\d{0,4})$/.exec(part) ?? [];
    return letters !== undefined && digits !== undefined && (letters === "" || isWord(letters));
  });
}

export function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** Whether letters look like a word, or like several in camel case; random ones change case or lack vowels. */
function isWord(letters: string): boolean {
  if (letters.length > MOST_LETTERS) return false;
  if (letters.length <= 4) return true;
  const humps = letters.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const isSteady = letters.length / humps.length >= (letters.length > 8 ? 2.5 : 2);
  return isSteady && !/[bcdfghjklmnpqrstvwxz]{6}/i.test(letters) && (letters.length <= 6 || /[aeiouy]/i.test(letters));
}

/** Whether a word among kept ones is a secret all the same: a number, or long and no word. */
export function looksSecret(text: string): boolean {
  return digitsIn(text) > 5 || (text.length >= 12 && !looksPlain(text));
}
