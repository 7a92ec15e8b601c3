import type { Exchange, Hop, Response } from "../../fetch/exchange";
import { askedHeaders } from "../../fetch/judge";
import { STANDARD } from "../../fetch/engines";
import type { Violation } from "../../fetch/violation";
import { whoAnswered } from "./answered-by";
import type { AnsweredBy } from "./responder";
import { standingOf } from "./standing";

interface Stopped {
  readonly exchange: Exchange;
  /** Where it stopped. */
  readonly hop: Hop;
  /** The response it stopped at. */
  readonly response: Response | null;
  readonly first: Violation | null;
  /** The serialised origin that the browser sent there. */
  readonly origin: string;
  /** Other exchanges with the same server. */
  readonly others: readonly Exchange[];
}

/** Who sent the response at which the exchange stopped; `null` where none stopped it, or nothing tells. */
export function responderOf({ exchange, hop, response, first, origin, others }: Stopped): AnsweredBy | null {
  if (first === null || response === null) return null;
  const isPreflight = first.step === "preflight";
  // That the preflight allowed the page tells of the response after it, too.
  const own: Exchange | null =
    isPreflight || !hop.preflight ? null : { ...exchange, hops: [{ ...hop, response: null }] };
  const seen = own === null ? others : [...others, own];
  const asked = {
    url: hop.url,
    isPreflight,
    response,
    origin,
    method: hop.method,
    headersOf: () => (first.rule === "header-not-allowed" ? first.wanted.split(", ") : askedHeaders(hop, STANDARD)),
    rule: first.rule,
  };
  return whoAnswered(asked, standingOf(hop.url, origin, seen));
}
