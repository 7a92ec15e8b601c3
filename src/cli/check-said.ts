import type { Checked } from "../check/check";
import type { Verdict } from "../engine/diagnose/diagnosis";
import { code, enumerate, plural, sentences } from "../engine/diagnose/words/values";
import type { Browser } from "../engine/fetch/exchange";

/** A headline and how it is known. */
export interface Said {
  readonly headline: string;
  readonly why: string;
}

export const BROWSERS: readonly (readonly [Browser, string])[] = [
  ["chromium", "Chromium"],
  ["firefox", "Firefox"],
  ["webkit", "Safari"],
];

/** What a check says in place of its diagnosis, which knows one request of one browser; `null` where that says it all. */
export function saidOf(checked: Checked, verdict: Verdict): Said | null {
  if (isAgainst(verdict)) return null;
  const [unproven] = checked.unproven;
  if (!checked.passed) return { headline: fallsShort(checked), why: unproven ?? passing(checked, verdict) };
  return unproven === undefined ? null : { headline: keptBack(checked), why: unproven };
}

/** The last line: how many of the checks passed. */
export function sumOf(passed: readonly boolean[]): string {
  const count = passed.filter(Boolean).length;
  return plural(passed.length, {
    one: `${count} of 1 check passed.`,
    other: `${count} of ${passed.length} checks passed.`,
  });
}

/** The headline of a request that does not get through everywhere, or of one about which something else is wrong. */
function fallsShort(checked: Checked): string {
  const against = blockedIn(checked);
  const names = enumerate(against, "and");
  const errors = checked.findings.filter(({ level }) => level === "error").length;
  if (against.length === 0 && errors === 0) return "It works, but for a warning, and `--strict` accepts none.";
  return sentences(
    against.length === 0
      ? null
      : plural(against.length, { one: `${names} blocks the request.`, other: `${names} block the request.` }),
    errors === 0
      ? null
      : plural(errors, { one: "The check found 1 error.", other: `The check found ${errors} errors.` }),
  );
}

/** What works all the same. */
function passing(checked: Checked, verdict: Verdict): string {
  return verdict === "allowed" && blockedIn(checked).length === 0
    ? `Browsers let a page of ${code(checked.origin)} read the response.`
    : "";
}

function blockedIn({ browsers }: Checked): readonly string[] {
  return BROWSERS.filter(([browser]) => isAgainst(browsers[browser])).map(([, name]) => name);
}

const isAgainst = (verdict: Verdict): boolean => verdict === "blocked" || verdict === "failed";

/** The headline of a request that was not sent. */
function keptBack({ exchange, target }: Checked): string {
  return exchange.hops.at(-1)?.preflight === null
    ? `The \`${target.method}\` was not sent, because it may change something.`
    : `The preflight allows the \`${target.method}\`, which itself was not sent.`;
}
