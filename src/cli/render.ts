import type { Verdict } from "../engine/diagnose/diagnosis";
import { senderLine } from "../engine/diagnose/responders/words";
import type { Remedy } from "../engine/remedy/remedy";
import { renderRemedies } from "./render-remedies";
import type { Change, FullDiagnosis } from "../engine/remedy/fix";
import { type Colour, type Paint, painter, type Style } from "./style";
import { printable, wrap } from "./wrap";

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

/** What a person reads: every diagnosis with its fix, then one line that sums up. */
export function render(all: readonly Remedied[], style: Style): string {
  const blocks = all.map((one) => renderOne(one, style).join("\n"));
  return `${[...blocks, renderSummary(all.map(({ diagnosis }) => diagnosis))].join("\n\n")}\n`;
}

/** A diagnosis with what helps. */
export interface Remedied {
  readonly diagnosis: FullDiagnosis;
  readonly remedies: readonly Remedy[];
}

export function renderOne({ diagnosis, remedies }: Remedied, style: Style): string[] {
  const { verdict, request } = diagnosis;
  const paint = painter(style);
  const verdictWord = paint(COLOURS[verdict])(WORDS[verdict]);
  const first = `${verdictWord} ${printable(request.method)} ${paint("bold")(printable(request.url))}`;
  if (verdict === "allowed" && diagnosis.warnings.length === 0) return [first];
  const branches = diagnosis.alternatives.length > 0 ? diagnosis.alternatives : [diagnosis];
  return [
    first,
    ...renderWords(diagnosis, style, paint),
    ...branches.flatMap((branch, index) => [
      ...(branches.length > 1 ? ["", ...wrap(`${index + 1}. ${printable(branch.headline)}`, style.width, INDENT)] : []),
      ...renderErrorNames(branch, paint("dim")),
      ...renderFix(branch, style, paint),
    ]),
    ...renderRemedies(remedies, style.width, paint("bold")),
    ...diagnosis.warnings.flatMap(({ text }) => ["", ...wrap(`Warning: ${printable(text)}`, style.width, INDENT)]),
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

/** Under the names that people paste into a search box. */
function renderErrorNames({ violations }: FullDiagnosis, faint: Paint): string[] {
  const [first] = violations;
  return [
    ...(first?.chromium ? [`Chromium: ${first.chromium}`] : []),
    ...(first?.firefox ? [`Firefox: ${[first.firefox, first.firefoxOr].filter(Boolean).join(" or ")}`] : []),
    ...(first?.webkit ? [`Safari: ${printable(first.webkit)}`] : []),
  ].map((line) => INDENT + faint(line));
}

function renderFix({ fix }: FullDiagnosis, { width }: Style, paint: (colour: Colour) => Paint): string[] {
  if (!fix) return [];
  return fix.changes.flatMap((change) => [
    "",
    ...wrap(`Fix ${responseName(change)}:`, width, INDENT),
    // A header line is never wrapped: it is there to be copied.
    ...(change.status === undefined ? [] : [`${INDENT}${INDENT}${paint("green")(`status ${change.status}`)}`]),
    ...Object.entries(change.set).map(
      ([name, value]) =>
        `${INDENT}${INDENT}${paint("green")(printable(value === "" ? `${name}:` : `${name}: ${value}`))}`,
    ),
    ...change.remove.map((name) => `${INDENT}${INDENT}${paint("red")(`without ${printable(name)}`)}`),
  ]);
}

function responseName({ on, hop }: Change): string {
  const place = hop === 0 ? "" : ` of hop ${hop + 1}`;
  switch (on) {
    case "preflight":
      return `the answer to OPTIONS${place}`;
    case "redirect":
      return hop === 0 ? "the redirect" : `the redirect${place}`;
    case "response":
      return `the answer${place}`;
  }
}

function renderSummary(diagnoses: readonly FullDiagnosis[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of diagnoses) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = (Object.keys(WORDS) as Verdict[])
    .filter((verdict) => counts.has(verdict))
    .map((verdict) => `${counts.get(verdict)} ${WORDS[verdict].toLowerCase().replace("cors", "CORS")}`);
  const total = diagnoses.length === 1 ? "1 cross-origin request" : `${diagnoses.length || "No"} cross-origin requests`;
  return parts.length === 0 ? `${total}.` : `${total}: ${parts.join(", ")}.`;
}
