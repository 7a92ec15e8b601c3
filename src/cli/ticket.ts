import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { Exchange } from "../engine/fetch/exchange";
import { encodeLink } from "../report/link";
import { toMarkdown } from "../report/markdown";
import { redact } from "../report/redact";
import { Session } from "../session/session";

/** Chats and ticket systems cut off addresses that are longer. */
const LONGEST_LINK = 8000;

/**
 * The text of a ticket on the first so many of the exchanges, with a link that opens them all. A ticket is read by many, so
 * secrets are cut; the diagnoses are those that a reader of the link gets.
 */
export async function ticketOf(exchanges: readonly Exchange[], chosen: number, viewer: string): Promise<string> {
  const shared = redact(exchanges).exchanges;
  const session = Session.of(shared, { diagnose: diagnoseAndFix });
  const diagnosed = shared.slice(0, chosen).map((exchange) => ({
    exchange,
    diagnosis: session.diagnosis(exchange),
    others: session.neighbours(exchange),
  }));
  const link = `${viewer}#${await encodeLink(shared)}`;
  return toMarkdown(diagnosed, chosen === 0 || link.length > LONGEST_LINK ? null : link);
}
