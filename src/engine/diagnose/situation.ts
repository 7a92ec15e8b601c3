import type { Exchange, Hop, Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { requestStates } from "../fetch/judge";
import { originOf } from "../fetch/origin";
import { requestOrigin } from "../fetch/redirect";
import type { Rule, Violation } from "../fetch/violation";
import type { AnsweredBy } from "./responders/responder";
import { responderOf } from "./responders";

/** What a cause is told from: the exchange under one assumption about credentials, and its neighbours. */
export interface Situation {
  readonly exchange: Exchange;
  readonly credentialed: boolean;
  readonly violations: readonly Violation[];
  /** The rule the browser stopped at, or `null` when no rule is broken. */
  readonly first: Violation | null;
  /** The hop it stopped at, or the last one. */
  readonly hop: Hop;
  /** The response it stopped at: the preflight's or the hop's own. */
  readonly response: Response | null;
  /** The serialised origin the browser sent at that point. */
  readonly requestOrigin: string;
  /** Whether a redirect, and not the page, made that origin `null`. */
  readonly tainted: boolean;
  /** Other exchanges with the same server origin. */
  readonly others: readonly Exchange[];
  /** Who sent the response it stopped at, or `null` where nothing tells or nothing is broken. */
  readonly answeredBy: AnsweredBy | null;
}

export function situationOf(
  exchange: Exchange,
  credentialed: boolean,
  violations: readonly Violation[],
  others: readonly Exchange[],
): Situation {
  const first = violations[0] ?? null;
  const index = first?.hop ?? exchange.hops.length - 1;
  const { hop, requestState } = requestStates(exchange)[index] ?? { hop: exchange.hops[0], requestState: null };
  const response = first?.step === "preflight" ? (hop.preflight?.response ?? null) : hop.response;
  const server = originOf(hop.url);
  const origin = requestState ? requestOrigin(requestState) : exchange.origin;
  const beside = others.filter(
    (other) => other.id !== exchange.id && other.hops.some(({ url }) => originOf(url) === server),
  );
  return {
    exchange,
    credentialed,
    violations,
    first,
    hop,
    response,
    requestOrigin: origin,
    tainted: requestState?.tainted ?? false,
    others: beside,
    answeredBy: responderOf({ exchange, hop, response, first, origin, others: beside }),
  };
}

/** The first violation's rule is one of these. */
export function stoppedAt(situation: Situation, ...rules: readonly Rule[]): boolean {
  return situation.first !== null && rules.includes(situation.first.rule);
}

/** Whether any response of that server, in this exchange or another, bears a CORS header. */
export function serverKnowsCors({ exchange, hop, others }: Situation): boolean {
  const server = originOf(hop.url);
  return [exchange, ...others].some((one) => one.hops.some((at) => originOf(at.url) === server && bearsCors(at)));
}

/** Whether another exchange shows that the server allows origins on good responses. */
export function othersAreAllowed({ hop, others }: Situation): boolean {
  return sendsCorsHeaders(hop.url, others);
}

/** Whether a response of that server, no preflight's, allowed some page in one of these exchanges. */
export function sendsCorsHeaders(url: string, seen: readonly Exchange[]): boolean {
  const server = originOf(url);
  return seen
    .flatMap(({ hops }) => hops)
    .some(
      (hop) => originOf(hop.url) === server && getHeader(hop.response?.headers, "access-control-allow-origin") !== null,
    );
}

/** Whether another response of that server, no preflight's, allows this very page. */
export function pageIsAllowedElsewhere({ hop, others, requestOrigin: origin }: Situation): boolean {
  const server = originOf(hop.url);
  return others.some(
    (other) =>
      other.origin === origin &&
      other.hops.some(({ url, response }) => {
        const allowed = getHeader(response?.headers, "access-control-allow-origin");
        return originOf(url) === server && (allowed === origin || allowed === "*");
      }),
  );
}

/** Whether the response has an error status. */
export function isError({ response }: Situation): boolean {
  return (response?.status ?? 0) >= 400;
}

function bearsCors({ preflight, response }: Hop): boolean {
  const headers = [...(preflight?.response?.headers ?? []), ...(response?.headers ?? [])];
  return headers.some(([name]) => name.toLowerCase().startsWith("access-control-allow-"));
}

/** The allowed origin that the response names, or `null`. */
export function allowedOrigin({ response }: Situation): string | null {
  return getHeader(response?.headers, "access-control-allow-origin");
}
