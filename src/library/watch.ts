import { EVENTS } from "../cdp/events";
import type { ProtocolEvent } from "../cdp/protocol-event";
import { ProtocolLog } from "../cdp/protocol-log";
import { CHROMIUM } from "../engine/fetch/engines";
import type { Exchange } from "../engine/fetch/exchange";
import { passes } from "../engine/fetch/judge";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { DiagnosisJson } from "../report/diagnosis-json";
import { Session } from "../session/session";
import { diagnosisJson } from "./diagnose";

/** A session of the Chrome DevTools Protocol on a page, as Playwright and Puppeteer give it. */
export interface ProtocolSession {
  send(method: never, params?: never): Promise<unknown>;
  on(event: never, listener: never): unknown;
  detach(): Promise<void>;
}

/** The same session, for calls by any name. */
interface AnySession {
  send(method: string, params?: object): Promise<unknown>;
  on(event: string, listener: (params: never) => void): unknown;
}

/** What a page requests from other origins, and why the browser keeps responses from it. */
export interface CorsWatch {
  /** Every cross-origin request so far. */
  exchanges(): readonly Exchange[];
  /** The diagnosis of each, in the same order. */
  diagnoses(): readonly DiagnosisJson[];
  /** Those of responses that the browser kept from the page. */
  blocked(): readonly DiagnosisJson[];
  /** What hides CORS from this watch, a sentence each: intercepted requests, a browser with its security switched off. */
  warnings(): readonly string[];
  /** Waits until no cross-origin request is on its way, at most so many milliseconds. */
  settled(timeout?: number): Promise<void>;
  /** Ends the watch; what was seen stays. */
  stop(): Promise<void>;
}

/** Also of frames in processes of their own and of workers: each waits until its events are listened to. */
const COMMANDS: readonly (readonly [method: string, params?: object])[] = [
  ["Network.enable"],
  ["Page.enable"],
  ["Audits.enable"],
  ["Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false }],
];

/** Watches the page of that session from now on. Ends with `stop`, or with the page. */
export async function watchSession(given: ProtocolSession): Promise<CorsWatch> {
  const session = given as unknown as AnySession;
  const log = new ProtocolLog();
  let commands = 0;
  /** Who waits for requests to end. */
  const waiting = new Set<() => void>();
  const add = (event: ProtocolEvent): void => {
    log.add(event);
    for (const look of waiting) look();
  };
  for (const method of EVENTS) session.on(method, (params) => add({ method, params }));
  session.on("Target.attachedToTarget", ({ sessionId }: { readonly sessionId: string }) => {
    // A worker has no page, and responds to that with an error that nobody needs.
    for (const [method, params = {}] of [...COMMANDS, ["Runtime.runIfWaitingForDebugger"] as const]) {
      const message = JSON.stringify({ id: (commands += 1), method, params });
      // The frame or worker may be gone already.
      void session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => undefined);
    }
  });
  session.on(
    "Target.receivedMessageFromTarget",
    ({ sessionId, message }: { readonly sessionId: string; readonly message: string }) => {
      const { method, params } = JSON.parse(message) as { readonly method?: string; readonly params?: unknown };
      if (method !== undefined) add({ method, params, sessionId });
    },
  );
  for (const [method, params] of COMMANDS) await session.send(method, params);

  const diagnosed = new Session({ diagnose: diagnoseAndFix });
  let isStopped = false;
  const exchanges = (): readonly Exchange[] => {
    const all = log.exchanges();
    for (const exchange of all) diagnosed.put(exchange);
    return all;
  };
  const diagnoses = (): readonly DiagnosisJson[] => exchanges().map((one) => diagnosisJson(diagnosed, one));
  return {
    exchanges,
    diagnoses,
    blocked: () => diagnoses().filter(({ verdict }) => verdict === "blocked"),
    warnings: () => warningsOf(exchanges(), log),
    settled: async (timeout = 5000) => {
      // Events that are due come before the response to this.
      if (!isStopped) await session.send("Network.enable");
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        const look = () => {
          if (log.exchanges().every(({ outcome }) => outcome !== "pending")) end();
        };
        const timer = setTimeout(end, timeout);
        waiting.add(look);
        look();
      });
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await given.detach();
    },
  };
}

function warningsOf(exchanges: readonly Exchange[], log: ProtocolLog): string[] {
  const byTool = log.fulfilledByTool();
  const intercepted = exchanges.filter(({ id }) => byTool.has(id));
  const unchecked = exchanges.filter(isUnchecked);
  return [
    ...sayOf(
      intercepted,
      "an interception of the test responded in the server's place (`route.fulfill`, or the tool's own response to a preflight while requests are intercepted), so the server's CORS headers were not seen",
    ),
    ...sayOf(
      unchecked,
      "the page got a response that breaks a rule of CORS: this browser doesn't check it (`--disable-web-security`, or an extension)",
    ),
    ...(log.dropped === 0
      ? []
      : [
          `The ${log.dropped} oldest requests, those to the page's own origin among them, were dropped to save memory.`,
        ]),
  ];
}

/** Whether the page got a response that the browser's own rules keep from it, whatever the credentials mode. */
function isUnchecked(exchange: Exchange): boolean {
  const isRead = exchange.outcome === "delivered" && exchange.mode === "cors" && !exchange.interception;
  return isRead && [false, true].every((credentialed) => !passes(exchange, credentialed, CHROMIUM));
}

function sayOf([first, ...others]: readonly Exchange[], what: string): string[] {
  if (!first) return [];
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return [`${first.hops[0].url}${more}: ${what}.`];
}
