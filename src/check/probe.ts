import type { Verdict } from "../engine/diagnose/diagnosis";
import { isCrossOrigin } from "../engine/diagnose/infer";
import { engineOf } from "../engine/fetch/engines";
import type { Browser, Exchange, Response } from "../engine/fetch/exchange";
import { passes } from "../engine/fetch/judge";
import { browseAsEach, type SeenByBrowser } from "./each-browser";
import type { ScriptRequest, Send } from "./request";

/**
 * Why a request is sent. `request`: it is what was asked about. `stand-in`: a GET in place of one that may change something.
 * `unknown-path` and `without-login`: responses to errors need the headers too. `no-origin`: what a cache may store for others.
 * `refused`: an origin that must not get in.
 */
export type Role = "request" | "stand-in" | "unknown-path" | "without-login" | "no-origin" | "refused";

/** One request that is to be sent, and why. */
export interface Probe {
  readonly role: Role;
  readonly request: ScriptRequest;
  /** Whether it may be sent although it may change something. */
  readonly sendsUnsafe: boolean;
}

/** What came of a probe. */
export interface Probed {
  readonly probe: Probe;
  readonly seen: SeenByBrowser;
  /** The exchange of the browser that the check was made as. */
  readonly exchange: Exchange;
}

export interface ProbeOptions {
  readonly send: Send;
  /** The browser that what is sent is first sent as. */
  readonly as: Browser;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Sends a probe as every browser would. */
export async function runProbe(probe: Probe, id: string, { send, as, now }: ProbeOptions): Promise<Probed> {
  const seen = await browseAsEach(probe.request, as, { id, send, sendsUnsafe: probe.sendsUnsafe, now });
  return { probe, seen, exchange: seen[as] };
}

/** Whether nothing is wrong so far, and the request itself was kept back because it may change something. */
export function isUnsent({ exchange }: Probed): boolean {
  const isOver = exchange.outcome === "unknown" && exchange.hops.at(-1)?.response === null;
  return isOver && passesIn(exchange, exchange.credentials === "include");
}

/** What each browser makes of what it would be told. */
export function verdictsOf({ seen }: Probed): Readonly<Record<Browser, Verdict>> {
  return {
    chromium: verdictIn(seen.chromium),
    firefox: verdictIn(seen.firefox),
    webkit: verdictIn(seen.webkit),
  };
}

/** What the browser that an exchange was made as would make of it; `unknown` where the request was kept back and nothing is wrong so far. */
export function verdictIn(exchange: Exchange): Verdict {
  if (exchange.outcome === "failed") return "failed";
  if (!isCrossOrigin(exchange)) return "not-cors";
  if (!passesIn(exchange, exchange.credentials === "include")) return "blocked";
  return exchange.hops.at(-1)?.response === null ? "unknown" : "allowed";
}

/** Whether an exchange passes every rule of the browser it was made as, in that credentials mode. */
export function passesIn(exchange: Exchange, credentialed: boolean): boolean {
  return passes(exchange, credentialed, engineOf(exchange.browser ?? "chromium"));
}

/** The response that decides: the last one of the request, or of its preflight. */
export function lastResponse({ exchange }: Probed): Response | null {
  const last = exchange.hops.at(-1);
  return last?.response ?? last?.preflight?.response ?? null;
}
