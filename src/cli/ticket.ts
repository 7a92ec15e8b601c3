import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { Exchange } from "../engine/fetch/exchange";
import { cutTexts } from "../report/cut-text";
import { encodeLink } from "../report/link";
import { type Diagnosed, type Found, toMarkdown } from "../report/markdown";
import { toPrompt } from "../report/prompt";
import type { Prompted } from "../report/prompt-parts";
import { redact } from "../report/redact";
import { Session } from "../session/session";
import type { Said } from "./check-said";

/** Chats and ticket systems cut off addresses that are longer. */
const LONGEST_LINK = 8000;

/** What a check knows of its request: a headline where the diagnosis's own is not all, and what else was found. */
export interface CheckNote {
  readonly said: Said | null;
  readonly found: readonly Found[];
}

const NOTHING: CheckNote = { said: null, found: [] };

/**
 * The text of a ticket on the first so many of the exchanges, with a link that opens them all. `known` as for `redact`. A check has a
 * note for each of them, and a line that sums up.
 */
export async function ticketOf(
  exchanges: readonly Exchange[],
  chosen: number,
  viewer: string,
  known: readonly string[] = [],
  { notes, sum }: { readonly notes: readonly CheckNote[]; readonly sum: string | null } = { notes: [], sum: null },
): Promise<string> {
  const shared = redact(exchanges, { known }).exchanges;
  const link = `${viewer}#${await encodeLink(shared)}`;
  const diagnosed = diagnosedAgain(shared, chosen).map((one, at): Diagnosed => {
    const { said, found } = cutTexts(notes[at] ?? NOTHING, exchanges[at] ?? one.exchange, one.exchange);
    return { ...one, found, diagnosis: { ...one.diagnosis, ...said } };
  });
  return toMarkdown(diagnosed, chosen === 0 || link.length > LONGEST_LINK ? null : link, sum);
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
