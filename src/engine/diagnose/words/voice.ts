import { countSentences, countWords, gradeOf } from "./readability";

/** The voice: what every sentence keeps to that a person reads. Test-only. */

/** Words and advice that never appear. Nothing cheers, blames or belittles, and no advice makes things unsafe. */
const BANNED: readonly RegExp[] = [
  /\b(simply|just|easily|obviously|please|sorry|unfortunately|oops|of course)\b/i,
  /!/,
  /CORS (blocks|blocked|refuses|stops|prevents|policy)|by CORS/i,
  /\b(disable|bypass|work around)\b|web security|turn (off )?(security|CORS)/i,
  /mode: ?\W?no-cors/i,
  /<|>|\bundefined\b|\bnull\b|NaN|\[object|your-(origin|domain|site|app)/,
];

/** The text without its code spans, which hold other people's words. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, "");
}

/** The banned words in a text. */
export function bannedIn(text: string): string[] {
  return BANNED.flatMap((banned) => banned.exec(withoutCode(text))?.[0] ?? []);
}

/** What is wrong with the words for one exchange, a phrase each. */
export function faultsOf({ label, headline, why }: Readonly<Record<"label" | "headline" | "why", string>>): string[] {
  const sentences = countSentences(why);
  const grade = gradeOf(`${headline} ${why}`);
  const faults: readonly (readonly [boolean, string])[] = [
    [label.length > 32 || /\.$|`/.test(label), `label: ${label}`],
    [countWords(headline) >= 20, `headline too long: ${headline}`],
    [sentences < 1 || sentences > 3, `${sentences} sentences: ${why}`],
    [!/[.?]$/.test(headline) || !/[.?]$/.test(why), "no full stop"],
    [grade > 10, `grade ${grade.toFixed(1)}: ${headline} ${why}`],
    [(headline + why).split("`").length % 2 === 0, `a code span without an end: ${headline} ${why}`],
  ];
  const broken = faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
  return [...broken, ...[label, headline, why].flatMap(bannedIn).map((word) => `says "${word}"`)];
}
