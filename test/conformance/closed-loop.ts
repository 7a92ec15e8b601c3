import { STANDARD } from "../../src/engine/fetch/engines";
import type { Response } from "../../src/engine/fetch/exchange";
import type { Rule } from "../../src/engine/fetch/violation";
import { redirects } from "../../src/engine/fetch/redirect";
import type { Change, Fix, FullDiagnosis } from "../../src/engine/remedy/fix";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { applyChanges } from "../../demo/apply-changes";
import { type Case, type CaseHop, readPath } from "./case";
import type { Told } from "./compare";
import type { Asker } from "./run";

/** A blocked case whose servers were changed as the fix says, and asked again. */
export interface FixedCase {
  readonly first: Told;
  /** What came of the last asking. */
  readonly last: Told;
  /** How often it was fixed: more than once only where a response came that nobody had seen, and that no fix could know. */
  readonly rounds: number;
  readonly works: boolean;
}

/** No case has more hops, and each round shows another one at least. */
const MOST_ROUNDS = 4;

/** Asks again, with the suggested headers and statuses, everything that was blocked and that headers can fix. */
export async function closeLoop(conformance: Asker, told: readonly Told[]): Promise<FixedCase[]> {
  const done: FixedCase[] = [];
  const seen = new Set<number>();
  // What is asked a second time may have no preflight, because the browser remembers the first one's response.
  const firsts = told.filter((one) => !seen.has(one.case.index) && seen.add(one.case.index));
  let waiting = firsts.map((first) => ({ first, last: first }));
  for (let rounds = 1; waiting.length > 0 && rounds <= MOST_ROUNDS; rounds += 1) {
    const fixed = waiting.flatMap(({ first, last }) => {
      const fix = fixOf(last);
      return fix === null ? [] : [{ first, last, one: fixedCase(last, fix.changes) }];
    });
    const results = await conformance.ask(fixed.map(({ one }) => one));
    waiting = [];
    for (const [at, { first, last }] of fixed.entries()) {
      const result = results[at];
      if (!result) continue;
      const works = result.theirs.verdict === "allowed";
      if (!works && leadsOn(last, result)) waiting.push({ first, last: result });
      else done.push({ first, last: result, rounds, works });
    }
  }
  return [...done, ...waiting.map(({ first, last }) => ({ first, last, rounds: MOST_ROUNDS, works: false }))];
}

/** The fix that is shown to a person who knows whether the script sends cookies. */
function fixOf({ case: one, theirs, exchanges: [exchange], difference }: Told): Fix | null {
  if (!exchange || theirs.verdict !== "blocked" || difference !== null) return null;
  const diagnosis = diagnoseAndFix(exchange);
  const credentialed = one.credentials === "include";
  const isTold = ({ request }: FullDiagnosis): boolean => (request.credentials === "include") === credentialed;
  const branch = diagnosis.alternatives.find(isTold) ?? diagnosis;
  return isTold(branch) ? branch.fix : branch.fixWithCookies;
}

/** The case with those changes made; what stayed within the page's origin before it left was not recorded. */
function fixedCase({ case: one, exchanges: [exchange] }: Told, changes: readonly Change[]): Case {
  const unrecorded = readPath(exchange?.hops[0].url ?? "")?.hop ?? 0;
  const of = (hop: number, on: readonly Change["on"][]) =>
    changes.filter((change) => change.hop + unrecorded === hop && on.includes(change.on));
  const [first, ...rest] = one.hops.map(({ place, preflight, actual }, hop) => ({
    place,
    preflight: applyChanges(preflight, of(hop, ["preflight"])),
    actual: applyChanges(actual, of(hop, ["response", "redirect"])),
  }));
  return { ...one, hops: [first as CaseHop, ...rest] };
}

/**
 * Whether the fix could not know what came next: a response that nobody had seen redirects, or has a list of its own that
 * can't be read; or the browser asks first because of headers that it did not show while the request was at home.
 */
function leadsOn(before: Told, after: Told): boolean {
  const [exchange] = after.exchanges;
  const seen = before.exchanges[0]?.hops ?? [];
  const isNewRedirect = (response: Response | null, at: number): boolean =>
    response !== null && !seen[at]?.response && redirects(response, STANDARD);
  if (!exchange) return false;
  if (exchange.hops.some(({ response }, at) => isNewRedirect(response, at))) return true;
  const [first] = diagnoseAndFix(exchange).violations;
  if (first?.step !== "preflight" || seen[first.hop]?.preflight?.response) return false;
  return UNREADABLE.has(first.rule) || seen[first.hop - 1]?.requestHeaders === null;
}

const UNREADABLE: ReadonlySet<Rule> = new Set<Rule>(["allow-methods-invalid", "allow-headers-invalid"]);

/** The figures, and every fix that did not work with what it takes to see it again. */
export function sayLoop(fixed: readonly FixedCase[]): string {
  const failed = fixed.filter(({ works }) => !works);
  const later = fixed.filter(({ works, rounds }) => works && rounds > 1).length;
  return [
    ...failed.map(({ first, last }) => {
      const { seed, index } = first.case;
      const { name, verdict } = last.theirs;
      return [
        `Case ${index} of seed ${seed} (--mend --seed ${seed} --only ${index}): ${name ?? verdict} after the fix`,
        `  case     ${JSON.stringify(first.case)}`,
        `  fixed    ${JSON.stringify(last.case)}`,
        `  recorded ${JSON.stringify(first.exchanges[0])}`,
      ].join("\n");
    }),
    `${fixed.length - failed.length} of ${fixed.length} fixes work, ${later} of them only after a response came that nobody had seen before`,
  ].join("\n");
}
