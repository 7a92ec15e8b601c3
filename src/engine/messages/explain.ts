import { CAUSE_DOCS } from "../diagnose/causes/docs";
import type { CauseId } from "../diagnose/causes/index";
import { diagnose } from "../diagnose/diagnose";
import type { Diagnosis } from "../diagnose/diagnosis";
import { exchangesOf } from "../diagnose/notation";
import { frequency } from "./common";
import { exampleExchange, type Values } from "./example-exchange";
import { causesOfMessage, templates } from "./index";
import { type Message, plain } from "./message";

/** A console message found in a text, and what can be behind it. */
export interface Found {
  readonly message: Message;
  /** The likeliest first, by the values that the message gives. Empty for a message that never says why. */
  readonly causes: readonly CauseId[];
}

/** More than anybody pastes. */
const MOST_LETTERS = 20_000;

interface Match {
  readonly message: Message;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  readonly values: Values;
}

/**
 * The console messages in a text, in any wording that is known, each with its causes. Takes whole consoles, single sentences, and the
 * names that browsers give to errors. Empty where nothing is recognised.
 */
export function explainMessage(text: string): readonly Found[] {
  const searched = plain(text.slice(0, MOST_LETTERS));
  const matches = templates().flatMap(({ message, templates }): Match[] => {
    const found = [...templates.flatMap((template) => matchOf(searched, template)), ...namesIn(searched, message)];
    const best = found.toSorted((one, other) => other.length - one.length)[0];
    return best ? [{ message, ...best }] : [];
  });
  const specific = matches.filter((match) => !matches.some((other) => isWithin(match, other)));
  const telling = specific.filter(({ message }) => message.rules.length > 0 || message.causes);
  return (telling.length > 0 ? telling : specific)
    .toSorted((one, other) => one.start - other.start)
    .map((match) => ({ message: match.message, causes: causesOf(match, searched) }));
}

type Place = Omit<Match, "message">;

function matchOf(text: string, { pattern, length }: { readonly pattern: RegExp; readonly length: number }): Place[] {
  const match = pattern.exec(text);
  return match ? [{ length, start: match.index, end: match.index + match[0].length, values: { ...match.groups } }] : [];
}

/** Where the text has a name of the message as a word of its own. */
function namesIn(text: string, { names = [] }: Message): Place[] {
  return names.flatMap((name) =>
    matchOf(text, { pattern: new RegExp(String.raw`(?<![\w:])${name}(?![\w.])`, "u"), length: name.length }),
  );
}

/** Whether another match tells all that this one does, and more; of one browser's, since two may log the same sentence. */
function isWithin(one: Match, other: Match): boolean {
  if (one === other || one.start < other.start || one.end > other.end) return false;
  return other.length > one.length;
}

/** The causes of which a message tells: first the one that its values make, then those that stop at the same step. */
function causesOf({ message, values: found }: Match, text: string): readonly CauseId[] {
  const values = { ...contextOf(text), ...found };
  const isPreflight = message.step === "preflight";
  const made = new Set(
    message.rules.flatMap((rule) => {
      const exchange = exampleExchange(rule, isPreflight, values);
      return exchange ? (diagnose(exchange).cause ?? []) : [];
    }),
  );
  const isRedirected = / \(redirected from '/.test(text);
  // A message that stands for every failure of the network too does so where no response came.
  const { causes: failures } = message;
  const isFailure = failures !== undefined && !/^[1-9]/.test(found["status"] ?? "");
  const rank = (id: CauseId): number => {
    if (isFailure ? failures.includes(id) : made.has(id)) return 0;
    const [first] = examples().get(id)?.violations ?? [];
    if (isRedirected && first !== undefined && (first.hop > 0 || first.step === "redirect")) return 1;
    if (first === undefined || !message.rules.includes(first.rule)) return 3;
    return message.step === undefined || first.step === message.step ? 1 : 2;
  };
  return causesOfMessage(message).toSorted(
    (one, other) => rank(one) - rank(other) || frequency(one) - frequency(other),
  );
}

/** What stands around the sentence: the URL and the page's origin. */
function contextOf(text: string): Values {
  const [url] = /https?:\/\/[^\s')]+/.exec(text) ?? [];
  const [, origin] = / from origin '(\S+?)'/.exec(text) ?? [];
  return { ...(url !== undefined && { url }), ...(origin !== undefined && { origin }) };
}

let diagnosed: ReadonlyMap<string, Diagnosis> | null = null;

/** Each cause's own example, diagnosed the first time that somebody asks. */
function examples(): ReadonlyMap<string, Diagnosis> {
  diagnosed ??= new Map(
    [...CAUSE_DOCS].flatMap(
      ([
        id,
        {
          example: [exchange, ...earlier],
        },
      ]) => {
        const all = exchangesOf(...earlier, exchange);
        const last = all.at(-1);
        return last ? [[id, diagnose(last, all)] as const] : [];
      },
    ),
  );
  return diagnosed;
}
