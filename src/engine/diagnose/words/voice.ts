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

/** Homemade words for things that have a name, and how the name is. */
const HOMEMADE: readonly (readonly [RegExp, string])[] = [
  [/\btest requests?\b|\basks? first\b|\basked first\b/i, "preflight"],
  [/\banswer(s|ed|ing)?\b/i, "response, respond"],
  [/\bquestions?\b|\basks? for\b|\basked for\b|\bwho asks\b/i, "request"],
  [/\b(foreign|across) (origin|request)s?\b|\bacross origins\b/i, "cross-origin"],
  [/(?<!\bIP )\baddress(es)?\b/i, "URL"],
  [/\bstars?\b/i, "wildcard"],
  [/\bsmall letters?\b|\bcapitals?\b/i, "lowercase, uppercase"],
  [/\bpictures?\b|\bstyle sheets?\b/i, "image, stylesheet"],
  [/\bblanks?\b/i, "whitespace"],
  [/\blogin checks?\b/i, "authentication check"],
  [/\bsaved cop(y|ies)\b|\bkeeps the\b/i, "cached response"],
  [/\bleads? over\b/i, "redirect"],
  [/\blacks?\b|\bbears?\b/i, "is missing, has no"],
  [/\bno matter of CORS\b|\ba matter of CORS\b/i, "CORS does not apply"],
  [/\bmend(s|ed|ing|able)?\b/i, "fix"],
  [/\bmind this\b/i, "Watch out"],
  [/\bworked out\b/i, "inferred"],
  [/\bhit next\b/i, "next errors"],
  [/\bunreadable\b/i, "not readable by scripts"],
];

/** The text without its code spans, which hold other people's words. */
export function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, "");
}

/** The banned words in a text. */
export function bannedIn(text: string): string[] {
  return BANNED.flatMap((banned) => banned.exec(withoutCode(text))?.[0] ?? []);
}

/** The homemade words in a text, each with the one to write. */
export function homemadeIn(text: string): string[] {
  return HOMEMADE.flatMap(([homemade, name]) => {
    const found = homemade.exec(withoutCode(text))?.[0];
    return found === undefined ? [] : [`${found} (write: ${name})`];
  });
}

/** Sentences as a reader counts them: what ends in a full stop or a question mark. */
function countSentences(text: string): number {
  return text.replace(/`[^`]*`/g, "x").match(/[.?](?=\s|$)/g)?.length ?? 0;
}

/** Words as a reader counts them, a value being one. */
function countWords(text: string): number {
  return text.replace(/`[^`]*`/g, "x").match(/\S+/g)?.length ?? 0;
}

/** What is told of one exchange. */
export interface Told {
  readonly label: string;
  readonly headline: string;
  readonly why: string;
  readonly help: { readonly title: string; readonly steps: readonly string[] } | null;
}

/** What is wrong with the words for one exchange, a phrase each. */
export function faultsOf({ label, headline, why, help }: Told): string[] {
  const count = countSentences(why);
  const all = [headline, why, ...(help?.steps ?? [])];
  const faults: readonly (readonly [boolean, string])[] = [
    [label.length > 32 || /\.$|`/.test(label), `label: ${label}`],
    [countWords(headline) >= 20, `headline too long: ${headline}`],
    [count < 1 || count > 3, `${count} sentences: ${why}`],
    [all.some((text) => !/[.?]$/.test(text)), `no full stop: ${all.join(" | ")}`],
    [all.some((text) => text.split("`").length % 2 === 0), `a code span without an end: ${all.join(" | ")}`],
  ];
  const broken = faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
  const words = [label, help?.title ?? "", ...all].flatMap((text) => [...bannedIn(text), ...homemadeIn(text)]);
  return [...broken, ...words.map((word) => `says "${word}"`)];
}
