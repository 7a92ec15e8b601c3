import type { Browser } from "../engine/fetch/exchange";
import { plural } from "../engine/diagnose/words/values";
import { explainMessage } from "../engine/messages/explain";
import { type CauseReference, referenceOf } from "../reference/cause-reference";
import { type ExitCode, readWords, type Shell, WrongUsage } from "./command";
import { renderFix } from "./render";
import { renderRemedies } from "./render-remedies";
import { painter, type Style } from "./style";
import { aroundHeaders } from "../report/around-headers";
import { printable } from "../report/printable";
import { wrap } from "./wrap";

/** What `cors-why explain --help` prints. */
export const EXPLAIN_HELP = `Says what a cause or a browser's console message means, and what to do.

Usage: cors-why explain ID             a cause, as "cause" in the output of --json
       cors-why explain "MESSAGE"      a console message, or an error's name
       cors-why explain -              read the message from standard input

It knows the messages of Chrome, Edge, Firefox (also in other languages) and
Safari, today's and older ones.

Exit status: 0 done; 1 nothing known of that; 2 wrong usage.
`;

/** Says what a cause or a console message means, offline. Throws `WrongUsage` for words that it does not take. */
export async function runExplain(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const { positionals } = readWords(words, {});
  const [first] = positionals;
  if (first === undefined) throw new WrongUsage("explain what? Give the id of a cause, or a console message in quotes");
  const bytes = positionals.length === 1 && first === "-" ? await shell.read("-") : undefined;
  if (bytes === null) return 2;
  const text = bytes === undefined ? positionals.join(" ") : new TextDecoder().decode(bytes);
  const cause = referenceOf(text.trim());
  const lines = cause ? causeLines(cause, shell.style) : messageLines(text, shell.style);
  if (lines.length === 0) {
    shell.note("no cause is called so, and no browser's message is known that reads so");
    return 1;
  }
  shell.print(`${lines.join("\n")}\n`);
  return 0;
}

const INDENT = "  ";
/** More causes than these are named by their labels. */
const MOST_DETAILED = 1;
const MOST_LISTED = 9;

const NAMES: Readonly<Record<Browser, string>> = { chromium: "Chrome and Edge", firefox: "Firefox", webkit: "Safari" };

function causeLines(cause: CauseReference, style: Style): string[] {
  const { before, after } = aroundHeaders(cause.diagnosis, cause.remedies);
  const bold = painter(style)("bold");
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", bold(title), ...lines];
  const text = (words: string): string[] => wrap(plain(words), style.width, INDENT);
  return [
    `${bold(cause.label)} (${cause.id})`,
    ...text(cause.meaning),
    ...section("How to recognize it", text(cause.sign)),
    ...section("In the console", consoleLines(cause, style)),
    ...section(
      "What to do",
      [
        ...renderRemedies(before, style.width, bold),
        ...renderFix(cause.exchange, cause.diagnosis, style, painter(style)),
        ...renderRemedies(after, style.width, bold),
      ].slice(1),
    ),
    ...section(
      "What looks alike",
      cause.alike.flatMap(({ id, label, sign }) => text(`${label} (${id}): ${sign}`)),
    ),
    "",
    cause.url,
  ];
}

/** Today's sentence of each browser. */
function consoleLines({ messages }: CauseReference, { width }: Style): string[] {
  return (["chromium", "firefox", "webkit"] as const).flatMap((browser) => {
    const [sentence] = messages[browser];
    return sentence === undefined ? [] : wrap(`${NAMES[browser]}: ${sentence}`, width, INDENT);
  });
}

/** Each message in the text: the likeliest cause in full, the others by what tells them apart. */
function messageLines(text: string, style: Style): string[] {
  return explainMessage(text).flatMap(({ message, causes }, index): string[] => {
    const gap = index === 0 ? [] : [""];
    const known = causes.flatMap((id) => referenceOf(id) ?? []);
    const [likeliest] = known;
    if (!likeliest) return [...gap, ...wrap(SILENT, style.width)];
    const others = known.slice(MOST_DETAILED, MOST_LISTED);
    const line = plural(known.length, {
      one: `A message of ${NAMES[message.browser]}. One cause has it:`,
      other: `A message of ${NAMES[message.browser]}. ${known.length} causes have it, and the message alone doesn't tell which. The most likely one comes first; how to recognize it and the others decides:`,
    });
    return [
      ...gap,
      ...wrap(line, style.width),
      "",
      ...causeLines({ ...likeliest, alike: [] }, style),
      ...(others.length === 0 ? [] : ["", painter(style)("bold")("Other causes of this message")]),
      ...others.flatMap(({ id, label, sign }) => wrap(plain(`${label} (${id}): ${sign}`), style.width, INDENT)),
      ...(known.length > MOST_LISTED
        ? wrap(
            `And ${known
              .slice(MOST_LISTED)
              .map(({ id }) => id)
              .join(", ")}.`,
            style.width,
            INDENT,
          )
        : []),
    ];
  });
}

const SILENT =
  "This message doesn't say why the request failed. Look for another line about the same request in the browser's console, and paste that one.";

/** Words as they read on a terminal, which knows no marks around code. */
function plain(words: string): string {
  return printable(words.replaceAll("`", ""));
}
