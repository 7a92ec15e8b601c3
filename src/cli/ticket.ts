import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { Exchange } from "../engine/fetch/exchange";
import { cutTexts } from "../report/cut-text";
import { encodeLink } from "../report/link";
import { type Diagnosed, toMarkdown } from "../report/markdown";
import { toPrompt } from "../report/prompt";
import type { Prompted } from "../report/prompt-parts";
import { redact } from "../report/redact";
import { Session } from "../session/session";

/** Chats and ticket systems cut off addresses that are longer. */
const LONGEST_LINK = 8000;

/** The text of a ticket on the first so many of the exchanges, with a link that opens them all. `known` as for `redact`. */
export async function ticketOf(
  exchanges: readonly Exchange[],
  chosen: number,
  viewer: string,
  known: readonly string[] = [],
): Promise<string> {
  const shared = redact(exchanges, { known }).exchanges;
  const link = `${viewer}#${await encodeLink(shared)}`;
  return toMarkdown(diagnosedAgain(shared, chosen), chosen === 0 || link.length > LONGEST_LINK ? null : link);
}

/** The prompt for a coding agent on the first so many of the exchanges; `found` is what a check knows of each besides, `known` as for `redact`. */
export function promptOf(
  exchanges: readonly Exchange[],
  chosen: number,
  found: readonly Pick<Prompted, "findings" | "exposed">[] = [],
  known: readonly string[] = [],
): string {
  const diagnosed = diagnosedAgain(redact(exchanges, { known }).exchanges, chosen);
  return toPrompt(
    diagnosed.map((one, at) => {
      const original = exchanges[at] ?? one.exchange;
      const { findings = [], exposed = [] } = found[at] ?? {};
      return { ...one, exposed, findings: cutTexts(findings, original, one.exchange) };
    }),
  );
}

/**
 * What is handed on is read by many, so secrets are cut; the diagnoses are those that a reader of what is left gets.
 */
function diagnosedAgain(shared: readonly Exchange[], chosen: number): readonly Diagnosed[] {
  const session = Session.of(shared, { diagnose: diagnoseAndFix });
  return shared.slice(0, chosen).map((exchange) => ({
    exchange,
    diagnosis: session.diagnosis(exchange),
    others: session.neighbours(exchange),
  }));
}
