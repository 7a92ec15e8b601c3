import { engineOf } from "../fetch/engines";
import { askedHeaders } from "../fetch/judge";
import type { Situation } from "./situation";

/** The header names that the preflight asked for: those that only a server may send, and the others. */
export function headersOnWrongSide({ exchange, hop }: Situation): { wrong: string[]; others: string[] } {
  const asked = askedHeaders(hop, engineOf(exchange.browser ?? "chromium"));
  return {
    wrong: asked.filter(isServersOwn),
    others: asked.filter((name) => !isServersOwn(name)),
  };
}

/** Whether only a server may send a header of that name (in lowercase). */
export function isServersOwn(name: string): boolean {
  return SERVERS_OWN.test(name);
}

const SERVERS_OWN = /^access-control-(allow-.+|expose-headers|max-age)$/;
