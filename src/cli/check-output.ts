import type { Checked } from "../check/check";
import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { askedOf } from "../engine/remedy/policy";
import { remediesFor } from "../engine/remedy/remedies";
import { toDiagnosisJson } from "../report/diagnosis-json";
import { withEvidence } from "../report/evidence";
import { Session } from "../session/session";
import type { CheckOptions } from "./check-options";
import { type Shown, renderChecked } from "./check-render";
import type { Shell } from "./command";
import { renderRecipe } from "./recipe";
import { toPage } from "./run";
import { ticketOf } from "./ticket";
import { printableJson } from "./wrap";

/** Prints what came of a check in the form that was asked for, and writes the files. */
export async function presentCheck(all: readonly Checked[], options: CheckOptions, shell: Shell): Promise<void> {
  const shown = all.flatMap((checked): Shown[] => [
    { checked, exchange: checked.exchange, isStandIn: false },
    ...(checked.standIn === null ? [] : [{ checked, exchange: checked.standIn, isStandIn: true }]),
  ]);
  const exchanges = shown.map(({ exchange }) => exchange);
  const faults: string[] = [];
  const session = Session.of(exchanges, {
    diagnose: diagnoseAndFix,
    onFault: ({ hops: [{ url }] }) => faults.push(url),
  });
  const diagnosisOf = ({ exchange, checked, isStandIn }: Shown): FullDiagnosis => {
    const diagnosis = session.diagnosis(exchange);
    if (isStandIn) return diagnosis;
    // Each browser was asked for itself; where it would be told something else, its own verdict counts.
    const browsers = { ...diagnosis.browsers, ...checked.browsers };
    const [unproven] = checked.unproven;
    const words = unproven === undefined ? {} : { headline: keptBack(checked), why: unproven };
    // What was seen to depend on the origin need not be suspected of it.
    const isSeen = (id: string): boolean => checked.findings.some((one) => one.id === id);
    return { ...diagnosis, ...words, browsers, warnings: diagnosis.warnings.filter(({ id }) => !isSeen(id)) };
  };
  if (faults.length > 0) shell.complain(`a fault in CORS Why. No diagnosis for: ${faults.join(" ")}`);

  const report = (): readonly Exchange[] => withEvidence(exchanges, session);
  if (options.json) {
    const rows = shown.map((one) => ({
      ...toDiagnosisJson(one.exchange, diagnosisOf(one), session.neighbours(one.exchange)),
      check: checkJson(one),
    }));
    const text = `${JSON.stringify(rows, null, 2)}\n`;
    shell.print(shell.isTerminal ? printableJson(text) : text);
  } else if (options.markdown) {
    shell.print(await ticketOf(report(), exchanges.length, shell.viewerAddress));
  } else {
    const rows = shown.map((one) => {
      const diagnosis = diagnosisOf(one);
      return { ...one, diagnosis, remedies: remediesFor(one.exchange, diagnosis, session.neighbours(one.exchange)) };
    });
    const asked = rows.map(({ exchange, diagnosis }) => askedOf(exchange, diagnosis));
    const recipe = options.recipe === null ? "" : renderRecipe(options.recipe, asked, asked, shell.style);
    shell.print(renderChecked(rows, shell.style) + recipe);
  }
  if (options.html !== null) {
    const page = toPage(report(), await shell.viewerPage(), shell.version);
    if (options.html === "-") shell.print(page);
    else await shell.write(options.html, page);
  }
}

/** The headline of a request that was not sent. */
function keptBack({ exchange, target }: Checked): string {
  return exchange.hops.at(-1)?.preflight === null
    ? `The \`${target.method}\` was not sent, because it may change something.`
    : `The preflight allows the \`${target.method}\`, which itself was not sent.`;
}

/** What a check adds to a diagnosis. */
function checkJson({ checked, isStandIn }: Shown) {
  const { passed, findings, unproven, outsiders } = checked;
  return isStandIn
    ? { role: "stand-in", passed, findings: [], unproven: [], outsiders: [] }
    : {
        role: "request",
        passed,
        findings: findings.map(({ id, level, text }) => ({ id, level, text })),
        unproven: [...unproven],
        outsiders: outsiders.map(({ origin, likeness, access }) => ({ origin, likeness, access })),
      };
}
