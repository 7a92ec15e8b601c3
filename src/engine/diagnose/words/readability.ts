/** How hard a text is to read. Test-only. */

/** Code, names, abbreviations and numbers: what a reader recognises and does not read. */
const NOT_READ =
  /`[^`]*`|\b[\w.-]*(::|\/\/)\S*|\b[A-Z][a-z]+(-[A-Za-z]+)+\b|\b[A-Z]\w*[A-Z]\w*\b|\b[a-z]+(-[a-z]+)*-(src|cors)\b|\d+/g;

/** The words of a text that are read, sentence by sentence. */
function sentencesOf(text: string): string[][] {
  return text
    .replace(NOT_READ, " ")
    .split(/[.?](?=\s|$)/)
    .map((sentence) => sentence.match(/[A-Za-z]+('[a-z]+)?/g) ?? [])
    .filter((words) => words.length > 0);
}

/** Sentences as a reader counts them: what ends in a full stop or a question mark. */
export function countSentences(text: string): number {
  return text.replace(/`[^`]*`/g, "x").match(/[.?](?=\s|$)/g)?.length ?? 0;
}

/** Words as a reader counts them, a value being one. */
export function countWords(text: string): number {
  return text.replace(/`[^`]*`/g, "x").match(/\S+/g)?.length ?? 0;
}

/** Groups of vowels, without those that are not heard. Good to about one word in ten. */
export function countSyllables(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/'s$/, "")
    .replace(/([^aeiouylrt]|[^aeiou]r|[aeiou][lrt])e$/, "$1")
    .replace(/([^aeiouytd])ed$/, "$1")
    .replace(/([^aeiouysxzcg])es$/, "$1");
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
}

/** The school year from which on the text is understood: the Flesch-Kincaid grade level. */
export function gradeOf(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
