import type { Checked } from "../check/check";
import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import type { Verdict } from "../engine/diagnose/diagnosis";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { isInOrder } from "../engine/remedy/in-order";
import type { Remedy } from "../engine/remedy/remedy";
import { askedOf } from "../engine/remedy/policy";
import type { CaseResult, Problem } from "../report/case-result";
import { cutTexts } from "../report/cut-text";
import { causePage } from "../engine/diagnose/pages";
import { WARNING_DOCS } from "../engine/diagnose/words/warnings";
import type { DiagnosisJson } from "../report/diagnosis-json";
import { fixText } from "../report/fix-text";
import { inert, printableJson } from "../report/printable";
import type { Prompted } from "../report/prompt-parts";
import { withExposed } from "../report/verify";
import { withEvidence } from "../report/evidence";
import { redact } from "../report/redact";
import { holdsStandIn } from "../report/redact/ledger";
import { requestUrl } from "../report/redact/request-url";
import { Session } from "../session/session";
import type { CheckOptions } from "./check-options";
import { LEVELS, type Shown, renderChecked } from "./check-render";
import { saidOf, sumOf } from "./check-said";
import { nameOf } from "./check-watch";
import type { Shell } from "./command";
import type { CheckNote } from "./ticket";
import { type Printed, type RemediesFor, SECRETS_CUT, allOf, printedCut, printedRaw } from "./printed";

export interface PresentOptions extends CheckOptions {
  /** The policy file that asked for the check; `null` where the command line did. */
  readonly file: string | null;
  /** Cuts what the environment holds out of a text for a page, which is written as it is. */
  readonly cut: (text: string) => string;
}

/** A request of a check as it is printed. */
type Row = Shown & Printed;

/**
 * Prints what came of a check in the form that was asked for, and writes the files; with secrets cut, unless `raw`. A person at a terminal
 * sees what they typed, but files go astray. Says whether all of it passed, by the measure of `strict`.
 */
export async function presentCheck(
  checks: readonly Checked[],
  options: PresentOptions,
  shell: Shell,
): Promise<boolean> {
  const known = checks.map(({ target }) => target.url);
  const faults: string[] = [];
  const printsRaw = options.raw || shell.isTerminal;
  const seen = checks.flatMap((checked) => [
    checked.exchange,
    ...(checked.standIn ? [checked.standIn] : []),
    ...checked.seen,
  ]);
  const session = Session.of(seen, {
    diagnose: diagnoseAndFix,
    onFault: ({ hops: [{ url }] }) => faults.push(printsRaw ? url : requestUrl(url)),
  });
  const all = options.strict ? checks.map((checked) => strictly(checked, session.diagnosis(checked.exchange))) : checks;
  const shown = all.flatMap((checked): Shown[] => [
    shownOf(checked),
    ...(checked.standIn === null ? [] : [{ checked, exchange: checked.standIn, isStandIn: true }]),
  ]);
  const exchanges = shown.map(({ exchange }) => exchange);
  const remediesFor = await remediesWhereNeeded(seen.map((one) => session.diagnosis(one)));
  const rowsAs = (isRaw: boolean): readonly Row[] => {
    const diagnosed = allOf(session);
    const printed = isRaw ? printedRaw(diagnosed, remediesFor) : printedCut(diagnosed, remediesFor, seen, known);
    return shown.map(({ checked, exchange, isStandIn }): Row => {
      const one = printed(exchange);
      return { ...one, ...asPrinted(one, checked, isStandIn), isStandIn };
    });
  };
  const rows = rowsAs(printsRaw);
  if (faults.length > 0) shell.complain(`a fault in CORS Why. No diagnosis for: ${faults.join(" ")}`);

  const casesOf = (all: readonly Row[]): readonly CaseResult[] => all.filter(({ isStandIn }) => !isStandIn).map(caseOf);
  const sum = sumOf(all.map(({ passed }) => passed));
  const report = (): readonly Exchange[] => withEvidence(exchanges, session);
  if (options.json) {
    const text = `${JSON.stringify(
      rows.map((row) => ({ ...row.json(), check: checkJson(row) })),
      null,
      2,
    )}\n`;
    shell.print(printableJson(text));
  } else if (options.github) {
    const { toAnnotations } = await import("../report/github");
    shell.print(toAnnotations(casesOf(rows), sum));
  } else if (options.markdown) {
    const { ticketOf } = await import("./ticket");
    const notes = shown.map((one) => noteOf(one, session.diagnosis(one.exchange).verdict));
    shell.print(inert(await ticketOf(report(), exchanges.length, shell.viewerAddress, known, { notes, sum })));
  } else if (options.prompt) {
    // What stands in for a request that is blocked itself would be one more to allow.
    const isPrompted = ({ checked, isStandIn }: Shown): boolean =>
      !isStandIn || session.diagnosis(checked.exchange).verdict !== "blocked";
    const all = report();
    const prompted = all.filter((_, at) => shown[at] !== undefined && isPrompted(shown[at]));
    const others = all.filter((one) => !prompted.includes(one));
    const { promptOf } = await import("./ticket");
    shell.print(
      inert(promptOf([...prompted, ...others], prompted.length, shown.filter(isPrompted).map(knownOf), known)),
    );
  } else if (options.html !== "-") {
    const text = renderChecked(rows, shell.style);
    shell.print(options.recipe === null ? text : text + (await recipeFor(rows, options.recipe, shell)));
    if (!printsRaw && holdsStandIn(text)) shell.note(SECRETS_CUT);
  }
  if (options.junit !== null || options.sarif !== null) {
    const cases = casesOf(options.raw === printsRaw ? rows : rowsAs(options.raw));
    if (options.junit !== null) {
      const { toJUnit } = await import("../report/junit");
      await shell.write(options.junit, toJUnit(cases));
    }
    if (options.sarif !== null) {
      const [{ ruleText }, { toSarif }] = await Promise.all([import("./check-rules"), import("../report/sarif")]);
      const { file } = options;
      await shell.write(options.sarif, toSarif(cases, { file, version: shell.version, ruleText }));
    }
  }
  if (options.html !== null) {
    const { toPage } = await import("./page");
    const notes = [sum, ...notesOf(printsRaw ? rowsAs(false) : rows)].map(options.cut);
    const page = toPage(report(), await shell.viewerPage(), shell.version, known, notes);
    if (options.html === "-") shell.print(page);
    else await shell.write(options.html, page);
  }
  return all.every(({ passed }) => passed);
}

/** Most of the engine is for remedies, and takes its time to load. What is in order stays so when its secrets are cut. */
async function remediesWhereNeeded(diagnoses: readonly FullDiagnosis[]): Promise<RemediesFor> {
  if (diagnoses.every(isInOrder)) return () => [];
  return (await import("../engine/remedy/remedies")).remediesFor;
}

/** A check by which nothing should be better either. */
function strictly(checked: Checked, { warnings }: FullDiagnosis): Checked {
  const isWarned = warnings.length > 0 || checked.findings.some(({ level }) => level === "warning");
  return { ...checked, passed: checked.passed && !isWarned };
}

/** The fixes as code for that server. */
async function recipeFor(rows: readonly Row[], id: string, { style }: Shell): Promise<string> {
  const { renderRecipe } = await import("./recipe");
  const asked = rows.map(({ exchange, diagnosis }) => askedOf(exchange, diagnosis));
  return renderRecipe(id, asked, asked, style);
}

/** What a check says where it is printed: of its exchange as it is printed, and with what else was found told in the diagnosis. */
function asPrinted({ exchange, diagnosis, json }: Printed, original: Checked, isStandIn: boolean) {
  const checked = isStandIn ? original : cutChecked(original, exchange);
  if (isStandIn) return { checked };
  return {
    checked,
    diagnosis: withCheck(diagnosis, checked),
    json: () => withTarget(withCheck(json(), checked), checked),
  };
}

/** A check with its secrets cut. */
export function cutAlone(checked: Checked): Checked {
  const [cut = checked.exchange] = redact([checked.exchange], {
    keepsIds: true,
    known: [checked.target.url],
  }).exchanges;
  return cutChecked(checked, cut);
}

/** A check whose texts are cut as its exchange was. */
function cutChecked(checked: Checked, cut: Exchange): Checked {
  const { exchange, target, findings, unproven, real } = checked;
  const texts = cutTexts({ findings, unproven, real }, exchange, cut);
  return { ...checked, ...texts, exchange: cut, target: { ...target, url: cut.hops[0].url } };
}

/** A diagnosis with what the check knows better. */
function withCheck<
  Told extends Pick<FullDiagnosis, "verdict" | "headline" | "why"> & { browsers: object; warnings: readonly Id[] },
>(told: Told, checked: Checked): Told {
  // What was seen to depend on the origin need not be suspected of it.
  const isSeen = (id: string): boolean => checked.findings.some((one) => one.id === id);
  return {
    ...told,
    ...saidOf(checked, told.verdict),
    // Each browser was asked for itself; where it would be told something else, its own verdict counts.
    browsers: { ...told.browsers, ...checked.browsers },
    warnings: told.warnings.filter(({ id }) => !isSeen(id)),
  };
}

/** Its command proves all that was checked. */
function withTarget(told: DiagnosisJson, { target }: Checked): DiagnosisJson {
  return { ...told, verify: told.verify && withExposed(told.verify, target.exposed) };
}

interface Id {
  readonly id: string;
}

const shownOf = (checked: Checked): Shown => ({ checked, exchange: checked.exchange, isStandIn: false });

/** A check with its diagnosis as systems that run checks show it. */
function caseOf({ checked, diagnosis, remedies }: Row): CaseResult {
  const { findings, unproven, browsers, target } = checked;
  const bad = Object.entries(browsers).filter(([, verdict]) => verdict === "blocked" || verdict === "failed");
  const own: Problem = {
    id: diagnosis.cause ?? "blocked",
    level: "error",
    text: `${diagnosis.headline} (${bad.map(([browser, verdict]) => `${browser}: ${verdict}`).join(", ")})`,
    docs: diagnosis.cause === null ? null : causePage(diagnosis.cause),
    fix: fixLines(checked.exchange, diagnosis, remedies),
  };
  const problems = [
    ...(bad.length > 0 ? [own] : []),
    ...findings.map(({ id, level, text }): Problem => ({ id, level, text, docs: null })),
    ...diagnosis.warnings.map(({ id, text }): Problem => ({
      id,
      level: "warning",
      text,
      docs: WARNING_DOCS.get(id) ?? null,
    })),
    ...unproven.map((text): Problem => ({ id: "not-sent", level: "note", text, docs: null })),
  ];
  return {
    name: nameOf(checked),
    group: target.url.replace(/[?#].*$/s, ""),
    passed: checked.passed,
    problems,
  };
}

/** The headers that fix it; where none does, the first thing that helps. */
function fixLines(exchange: Exchange, { fix }: FullDiagnosis, [first]: readonly Remedy[]): readonly string[] {
  if (fix !== null) return fixText(exchange, fix).split("\n");
  return first === undefined ? [] : [`${first.title}:`, ...first.steps];
}

/** What a ticket says of a request that was checked besides its diagnosis. */
function noteOf({ checked, isStandIn }: Shown, verdict: Verdict): CheckNote {
  return isStandIn ? { said: null, found: [] } : { said: saidOf(checked, verdict), found: checked.findings };
}

/** What the report of a check says besides its exchanges, a line each. */
function notesOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ checked, diagnosis, isStandIn }) =>
    isStandIn || checked.findings.length === 0
      ? []
      : [
          `${nameOf(checked)}: ${diagnosis.headline}`,
          ...checked.findings.map(({ level, text }) => `${LEVELS[level][0]}: ${text}`),
        ],
  );
}

/** What else is wrong with a request that was checked, and what it was checked for. */
function knownOf({ checked, isStandIn }: Shown): Pick<Prompted, "findings" | "exposed"> {
  const { findings, target } = checked;
  if (isStandIn) return {};
  return {
    // What should be better is no reason to change a server that works, and worth knowing to whoever changes one that doesn't.
    findings: findings
      .filter(({ level }) => level === "error" || (level === "warning" && !checked.passed))
      .map(({ text }) => text),
    exposed: target.exposed,
  };
}

/** What a check adds to a diagnosis. */
function checkJson({ checked, isStandIn }: Shown) {
  const { passed, findings, unproven, outsiders, real } = checked;
  return isStandIn
    ? { role: "stand-in", passed, findings: [], unproven: [], outsiders: [] }
    : {
        role: "request",
        passed,
        findings: findings.map(({ id, level, text }) => ({ id, level, text })),
        unproven: [...unproven],
        outsiders: outsiders.map(({ origin, likeness, access }) => ({ origin, likeness, access })),
        ...(real !== null && { browser: { name: real.name, verdict: real.verdict, said: real.said } }),
      };
}
