import type { Verdict } from "../engine/diagnose/diagnosis";
import { plural, sentences } from "../engine/diagnose/words/values";
import { WARNING_DOCS } from "../engine/diagnose/words/warnings";
import type { Exchange } from "../engine/fetch/exchange";
import { causePage } from "../engine/diagnose/pages";
import { senderLine } from "../engine/diagnose/responders/words";
import type { Remedy } from "../engine/remedy/remedy";
import { renderRemedies } from "./render-remedies";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { aroundHeaders } from "../report/around-headers";
import { type Branch, branchesOf } from "../report/branches";
import { consoleNames } from "../report/console-names";
import { type Place, placeOf } from "../report/fix-text";
import { type Colour, type Paint, painter, type Style } from "./style";
import { printable } from "../report/printable";
import { wrap } from "./wrap";

const INDENT = "  ";

const WORDS: Readonly<Record<Verdict, string>> = {
  blocked: "BLOCKED",
  allowed: "allowed",
  opaque: "opaque",
  failed: "FAILED",
  unknown: "unknown",
  "not-cors": "not CORS",
};

const COLOURS: Readonly<Record<Verdict, Colour>> = {
  blocked: "red",
  allowed: "green",
  opaque: "yellow",
  failed: "red",
  unknown: "yellow",
  "not-cors": "dim",
};

/** What a person reads, piece by piece: every diagnosis with its fix, then one line that sums up. */
export function* render(all: Iterable<Remedied>, style: Style): Generator<string> {
  const counts = new Map<Verdict, number>();
  for (const one of all) {
    const { verdict } = one.diagnosis;
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    yield `${renderOne(one, style).join("\n")}\n\n`;
  }
  yield `${renderSummary(counts)}\n`;
}

/** A diagnosis with what helps. */
export interface Remedied {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  readonly remedies: readonly Remedy[];
}

/** A diagnosis with its fix, a line each. `failed` is the word on what was found to fall short, whatever the verdict of one browser. */
export function renderOne(
  { exchange, diagnosis, remedies }: Remedied,
  style: Style,
  failed: string | null = null,
): string[] {
  const { verdict, request } = diagnosis;
  const paint = painter(style);
  const fell = verdict === "blocked" || verdict === "failed" ? null : failed;
  const verdictWord = fell === null ? paint(COLOURS[verdict])(WORDS[verdict]) : paint("red")(fell);
  const first = `${verdictWord} ${printable(request.method)} ${paint("bold")(printable(request.url))}`;
  if (fell === null && verdict === "allowed" && diagnosis.warnings.length === 0) return [first];
  const isOpen = diagnosis.alternatives.length > 0;
  const { before, after } = aroundHeaders(diagnosis, remedies);
  return [
    first,
    ...renderWords(diagnosis, style, paint),
    ...(isOpen ? [] : renderNames(diagnosis, paint)),
    ...renderRemedies(before, style.width, paint("bold")),
    ...(isOpen
      ? branchesOf(diagnosis).flatMap((branch) => renderBranch(exchange, branch, style, paint))
      : renderFix(exchange, diagnosis, style, paint)),
    ...renderRemedies(after, style.width, paint("bold")),
    ...diagnosis.warnings.flatMap(({ id, text }) => {
      const docs = WARNING_DOCS.get(id);
      const more = docs === undefined ? [] : wrap(`More: ${docs}`, style.width, INDENT);
      return ["", ...wrap(`Warning: ${printable(text)}`, style.width, INDENT), ...more];
    }),
  ];
}

function renderWords(
  { headline, why, answeredBy }: FullDiagnosis,
  { width }: Style,
  paint: (colour: Colour) => Paint,
): string[] {
  const lines = wrap(printable(headline), width, INDENT).map(paint("bold"));
  const words = why === "" ? lines : [...lines, ...wrap(printable(why), width, INDENT)];
  return answeredBy === null ? words : [...words, ...wrap(printable(senderLine(answeredBy)), width, INDENT)];
}

/** One of several explanations: its condition and headline, the names to search for, its fix. */
function renderBranch(
  exchange: Exchange,
  { condition, headline, diagnosis }: Branch,
  style: Style,
  paint: (colour: Colour) => Paint,
): string[] {
  const words = condition === null ? null : sentences(condition, headline);
  return [
    ...(words === null ? [] : ["", ...wrap(printable(words), style.width, INDENT)]),
    ...renderNames(diagnosis, paint),
    ...renderFix(exchange, diagnosis, style, paint),
  ];
}

/** What to search for: the browsers' names of the rule that decides, and the page about the cause. */
function renderNames({ violations, cause }: FullDiagnosis, paint: (colour: Colour) => Paint): string[] {
  return [
    ...consoleNames(violations.slice(0, 1)).map(
      ({ browser, names }) => INDENT + paint("dim")(`${browser}: ${printable(names.flat().join(" or "))}`),
    ),
    ...(cause === null ? [] : [INDENT + paint("dim")(`About this cause: ${causePage(cause)}`)]),
  ];
}

/** The headers that fix it, a block for each response; nothing where headers fix nothing. */
export function renderFix(
  exchange: Exchange,
  diagnosis: FullDiagnosis,
  { width }: Style,
  paint: (colour: Colour) => Paint,
): string[] {
  return (diagnosis.fix?.changes ?? []).flatMap((change) => [
    "",
    ...wrap(fixOf(diagnosis, placeOf(exchange, change)), width, INDENT),
    // A header line is never wrapped: it is there to be copied.
    ...(change.status === undefined ? [] : [`${INDENT}${INDENT}${paint("green")(`status ${change.status}`)}`]),
    ...Object.entries(change.set).map(
      ([name, value]) =>
        `${INDENT}${INDENT}${paint("green")(printable(value === "" ? `${name}:` : `${name}: ${value}`))}`,
    ),
    ...change.remove.map((name) => `${INDENT}${INDENT}${paint("red")(`without ${printable(name)}`)}`),
  ]);
}

function fixOf({ owner }: FullDiagnosis, { response, request }: Place): string {
  const fix = owner === "third-party" ? "If you run the server, fix" : "Fix";
  return `${fix} the ${response.toLowerCase()}: ${printable(request)}`;
}

function renderSummary(counts: ReadonlyMap<Verdict, number>): string {
  const parts = (Object.keys(WORDS) as Verdict[])
    .filter((verdict) => counts.has(verdict))
    .map((verdict) => `${counts.get(verdict)} ${WORDS[verdict].toLowerCase().replace("cors", "CORS")}`);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return "No cross-origin requests.";
  const total = plural(all, { one: "1 cross-origin request", other: `${all} cross-origin requests` });
  return `${total}: ${parts.join(", ")}.`;
}
