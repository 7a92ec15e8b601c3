import type { Random } from "../conformance/random";

/** Makes broken files and links out of good ones. */

const ODD_TEXTS: readonly string[] = [
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "\\u12",
  "null",
  "-",
  "1e999",
  "\u0000",
  "\uFEFF",
  "\uD800",
  "</script>",
  "__proto__",
  "%",
  "%00",
  "%ZZ",
  "\n",
  "\r\n",
  "e+",
  "ÿ",
  "\u202E",
  "🦊",
  "http://",
  "x".repeat(300),
  "[[[[",
  "{{{{",
];

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 53,
  -1e308,
  1e21,
  "",
  " ",
  "null",
  "x",
  "\n",
  "http://",
  "https://[::1",
  "data:,x",
  "2026-01-01T00:00:00Z",
  "not a date",
  "+275760-09-13T00:00:00.001Z",
  "\uD800",
  "*",
  "é\u0000",
  [],
  {},
  [[]],
  [null],
  { name: "x" },
  { name: 1, value: 2 },
  "a\nb",
  "x".repeat(70_000),
  "https://x.example/%ZZ?%#%",
];

function oneOf<Item>(random: Random, [first, ...rest]: readonly Item[]): Item {
  return random.pick([first as Item, ...rest]);
}

/** Long values of one kind of letter: what a careless pattern takes forever to read. */
const LONG_VALUES: readonly string[] = [
  "a b",
  ",",
  " ",
  "a, ",
  "`a ",
  ")",
  "/",
  "%2F",
  "; a=",
  "x.",
  "://",
  "@",
  "&a=",
  "[",
  '"',
  "1",
  "A1-",
].map((part) => `a${part.repeat(40_000)}b`);

const below = (random: Random, most: number): number => Math.floor(random.next() * most);

/** A text with one to four changes to its letters. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + below(random, 4); left > 0; left -= 1) changed = oneOf(random, TEXT_CHANGES)(changed, random);
  return changed;
}

const TEXT_CHANGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, below(random, text.length)),
  (text, random) => text.slice(below(random, Math.min(text.length, 40))),
  (text, random) => cut(text, below(random, text.length), below(random, 30)),
  (text, random) => insert(text, below(random, text.length), oneOf(random, ODD_TEXTS)),
  (text, random) => insert(text, below(random, text.length), text.slice(below(random, text.length)).slice(0, 60)),
  (text, random) => {
    const at = below(random, text.length);
    return insert(cut(text, at, 1), at, String.fromCharCode(below(random, 0x180)));
  },
];

const cut = (text: string, at: number, length: number): string => text.slice(0, at) + text.slice(at + length);
const insert = (text: string, at: number, more: string): string => text.slice(0, at) + more + text.slice(at);

/** JSON with one to three of its values replaced, left out or doubled, whatever their type. */
export function mutateJson(value: unknown, random: Random): unknown {
  let changed = structuredClone(value);
  for (let left = 1 + below(random, 3); left > 0; left -= 1) changed = mutateOne(changed, random);
  return changed;
}

function mutateOne(value: unknown, random: Random): unknown {
  if (typeof value === "string" && random.chance(0.1)) return oneOf(random, LONG_VALUES);
  if (typeof value !== "object" || value === null || random.chance(0.04))
    return structuredClone(oneOf(random, ODD_VALUES));
  const keys = Object.keys(value);
  if (keys.length === 0) return structuredClone(oneOf(random, ODD_VALUES));
  const key = oneOf(random, keys);
  const holder = value as Record<string, unknown>;
  const fate = random.next();
  if (fate < 0.08) delete holder[key];
  else if (fate < 0.16 && Array.isArray(value)) value.push(holder[key]);
  else holder[key] = mutateOne(holder[key], random);
  return value;
}
