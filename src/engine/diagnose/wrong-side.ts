import { engineOf } from "../fetch/engines";
import { askedHeaders } from "../fetch/judge";
import type { Situation } from "./situation";

/** The header names that the preflight asked for: those that only a server may send, and the others. */
export function headersOnWrongSide({ exchange, hop }: Situation): { wrong: string[]; others: string[] } {
  const asked = askedHeaders(hop, engineOf(exchange.browser ?? "chromium"));
  return {
    wrong: asked.filter((name) => SERVERS_OWN.test(name)),
    others: asked.filter((name) => !SERVERS_OWN.test(name)),
  };
}

const SERVERS_OWN = /^access-control-(allow-.+|expose-headers|max-age)$/;
