import { type Message, drawHandshake } from "../engine/diagnose/handshake";
import { causePage } from "../engine/diagnose/pages";
import { hostOf } from "../engine/diagnose/url-parts";
import { HANDSHAKE_WORDS as words } from "../engine/diagnose/words/handshake";
import { enumerate, sentences } from "../engine/diagnose/words/values";
import type { Exchange } from "../engine/fetch/exchange";
import { senderLine } from "../engine/diagnose/responders/words";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { remediesFor } from "../engine/remedy/remedies";
import type { Remedy } from "../engine/remedy/remedy";
import { aroundHeaders } from "./around-headers";
import { type Branch, branchesOf } from "./branches";
import type { Problem } from "./case-result";
import { consoleNames } from "./console-names";
import { changeLines, fixTitle, placeOf } from "./fix-text";
import { codeBlock, codeSpan, link as linkTo, sentence } from "./markdown-text";

/** One exchange with what was made of it. */
export interface Diagnosed {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  /** The exchanges that it was diagnosed beside. */
  readonly others?: readonly Exchange[];
  /** What else a check found. */
  readonly found?: readonly Found[];
}

/** A sentence or two, with code between backticks. */
export type Found = Pick<Problem, "level" | "text">;

/** An issue on GitHub takes no more characters. */
const MOST_CHARACTERS = 65_536;
/** For the line that says what was left out. */
const RESERVE = 500;

/** The text of a ticket, for GitHub, GitLab and Jira: no longer than they take, and it says what was left out. `sum` stands first. */
export function toMarkdown(diagnosed: readonly Diagnosed[], link: string | null, sum: string | null = null): string {
  const start = sum === null ? [] : [`**${sum}**`];
  const end = link === null ? [] : [linkTo("Open this report in CORS Why", link)];
  if (diagnosed.length === 0) return toText([...start, "No cross-origin requests.", ...end]);
  let room = MOST_CHARACTERS - RESERVE - toText([...start, ...end]).length;
  const fitting = new Map<Diagnosed, string>();
  // What needs a person comes first, where not all has room.
  for (const one of diagnosed.toSorted((a, b) => urgency(a) - urgency(b))) {
    const section = toSection(one);
    if (section.length + 2 > room) continue;
    room -= section.length + 2;
    fitting.set(one, section);
  }
  const shown = diagnosed.flatMap((one) => fitting.get(one) ?? []);
  const missing = diagnosed.length - shown.length;
  return toText([
    ...start,
    ...shown,
    ...(missing === 0 ? [] : [leftOut(missing, diagnosed.length, link !== null)]),
    ...end,
  ]);
}

const toText = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

function urgency({ diagnosis, found = [] }: Diagnosed): number {
  if (found.some(({ level }) => level === "error")) return 0;
  const place = ["blocked", "failed"].indexOf(diagnosis.verdict);
  return place === -1 ? 2 : place;
}

function leftOut(missing: number, all: number, isLinked: boolean): string {
  return sentences(
    `**${missing} of ${all} requests left out**: a ticket takes at most ${MOST_CHARACTERS.toLocaleString("en")} characters.`,
    isLinked ? "The link below opens all of them." : "Attach the HTML report, which includes all of them.",
  );
}

function toSection({ exchange, diagnosis, others, found = [] }: Diagnosed): string {
  const { method, url, origin } = diagnosis.request;
  const { before, after } = aroundHeaders(diagnosis, remediesFor(exchange, diagnosis, others));
  return [
    `### ${sentence(diagnosis.headline)}`,
    `${codeSpan(shortened(`${method} ${url}`))} from ${codeSpan(origin)}`,
    ...(diagnosis.why === "" ? [] : [sentence(diagnosis.why)]),
    ...(diagnosis.answeredBy === null ? [] : [sentence(senderLine(diagnosis.answeredBy))]),
    ...(found.length === 0 ? [] : [found.map(foundLine).join("\n")]),
    "**What happened**",
    codeBlock(handshakeLines(exchange, diagnosis), "text"),
    ...errorNames(diagnosis),
    ...before.flatMap(remedyParts),
    ...branchesOf(diagnosis).flatMap((branch) => branchParts(exchange, branch)),
    ...after.flatMap(remedyParts),
    ...(diagnosis.cause === null ? [] : [linkTo("About this cause", causePage(diagnosis.cause))]),
  ].join("\n\n");
}

const LEVELS: Readonly<Record<Found["level"], string>> = { error: "Error", warning: "Warning", note: "Note" };

function foundLine({ level, text }: Found): string {
  return `- **${LEVELS[level]}**: ${sentence(text)}`;
}

/** A remedy as a list of its steps. */
function remedyParts({ kind, title, steps, code, cost, docs }: Remedy): string[] {
  const lines = steps.map((step, index) => `${index + 1}. ${sentence(step)}`);
  // A call from the own origin is written for many stacks: the first is enough for a ticket.
  const shown = kind === "proxy" ? code.slice(0, 1) : code;
  return [
    `**${sentence(title)}**`,
    lines.join("\n"),
    ...shown.flatMap(({ where, language, text }) => [`${sentence(where)}:`, codeBlock(text.split("\n"), language)]),
    ...(cost === null ? [] : [sentence(`Watch out: ${cost}`)]),
    ...(docs === null ? [] : [linkTo("Documentation", docs)]),
  ];
}

/** A line for each arrow, its deciding headers below it. */
function handshakeLines(exchange: Exchange, diagnosis: FullDiagnosis): string[] {
  const verdict = exchange.outcome === "pending" ? "pending" : diagnosis.verdict;
  return [
    `${words.page}: ${shortened(exchange.origin)}`,
    `${words.server}: ${hostOf(exchange.hops[0].url)}`,
    "",
    ...drawHandshake(exchange, diagnosis.violations, verdict).flatMap(messageLines),
  ];
}

function messageLines({ from, to, title, headers, state }: Message): string[] {
  const { blocked, failed, never, waiting } = words;
  const note = { done: "", error: "", blocked, failed, never, waiting }[state];
  const arrow = `${words[from]} -> ${words[to]}: ${shortened(title)}`;
  return [
    note === "" ? arrow : `${arrow}  (${note})`,
    ...headers.map(
      ({ name, value, isBroken }) => `  ${isBroken ? "! " : "  "}${name}: ${shortened(value ?? `(${words.missing})`)}`,
    ),
  ];
}

/** What is longer tells nobody more. */
const MOST_LETTERS = 300;

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

/** The names of the rule that decides, as people paste them into a search box. */
function errorNames({ violations }: FullDiagnosis): string[] {
  const known = consoleNames(violations.slice(0, 1)).map(
    ({ browser, names }) => `${browser}: ${enumerate(names.flat().map(codeSpan), "or")}`,
  );
  return known.length === 0 ? [] : [known.join(", ")];
}

/** An explanation's condition, where several fit, then its fix. */
function branchParts(exchange: Exchange, { condition, headline, diagnosis }: Branch): string[] {
  return [
    ...(condition === null ? [] : [sentence(sentences(condition, headline))]),
    ...(diagnosis.fix?.changes ?? []).flatMap((change) => {
      const { response, request } = placeOf(exchange, change);
      return [`**${fixTitle(diagnosis)}**: ${response}, ${codeSpan(request)}`, codeBlock(changeLines(change), "http")];
    }),
  ];
}
