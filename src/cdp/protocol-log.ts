import type { Exchange } from "../engine/fetch/exchange";
import { type CorsRefusal, type PolicyBreach, readEvent } from "./events";
import type { ProtocolEvent } from "./protocol-event";
import { refusedByPolicy, refusedByRule } from "./refusals";
import { exchangeOf, httpOrigin, isAnsweredByTool, newTold, type Told } from "./request";

/** So many requests are remembered; the oldest go first. */
const MOST_REQUESTS = 10_000;

interface Entry extends Told {
  /** The request that a preflight is for. */
  preflightOf: string | null;
  readonly preflights: string[];
  /** What was made of it; `undefined` after news. */
  made: Exchange | null | undefined;
}

/**
 * Takes in events of the DevTools protocol and gives the exchanges that they tell of, each with the browser's own reason. The
 * protocol names the request of every preflight, so nothing is paired by guess. Events of one request may come in any order.
 */
export class ProtocolLog {
  readonly #entries = new Map<string, Entry>();
  readonly #refused: Exchange[] = [];
  /** The origin of the page in each session. */
  readonly #pages = new Map<string, string>();
  #lastTime = 0;
  #dropped = 0;

  /** How many requests were let go to bound memory. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Takes in one event. What tells nothing of requests is passed over. */
  add(event: ProtocolEvent): void {
    const told = readEvent(event);
    if (told === null) return;
    const session = event.sessionId ?? "";
    switch (told.method) {
      case "Network.requestWillBeSent": {
        const { params } = told;
        const entry = this.#entry(params.requestId);
        this.#lastTime = params.wallTime * 1000;
        if (!this.#pages.has(session)) this.#setPage(session, params.documentURL);
        if (params.redirectResponse) {
          entry.received.push({ response: params.redirectResponse, hasExtraInfo: params.redirectHasExtraInfo });
        } else if (entry.sent.length > 0) {
          // Another session has told of it.
          return;
        }
        entry.sent.push(params);
        if (params.initiator.type === "preflight" && params.initiator.requestId !== undefined) {
          entry.preflightOf = params.initiator.requestId;
          this.#entry(entry.preflightOf).preflights.push(params.requestId);
        }
        return;
      }
      case "Network.requestWillBeSentExtraInfo":
        this.#entry(told.params.requestId).headersSent.push(told.params);
        return;
      case "Network.responseReceivedExtraInfo":
        this.#entry(told.params.requestId).headersSeen.push(told.params);
        return;
      case "Network.requestServedFromCache":
        this.#entry(told.params.requestId).isFromMemory = true;
        return;
      case "Network.responseReceived":
        this.#entry(told.params.requestId).received.push(told.params);
        return;
      case "Network.loadingFinished":
        this.#entry(told.params.requestId).ended ??= { at: told.params.timestamp, failed: null };
        return;
      case "Network.loadingFailed":
        // What stops a request may be told twice: first why, then that it was aborted.
        this.#entry(told.params.requestId).ended ??= { at: told.params.timestamp, failed: told.params };
        return;
      case "Page.frameNavigated":
        if (told.params.frame.parentId === undefined) this.#setPage(session, told.params.frame.url);
        return;
      case "Audits.issueAdded": {
        const { contentSecurityPolicyIssueDetails: policy, corsIssueDetails: rule } = told.params.issue.details;
        this.#refuse(policy, rule, this.#pages.get(session));
      }
    }
  }

  /** The cross-origin requests so far, in the order in which they began. What did not change is the same object as before. */
  exchanges(): Exchange[] {
    const asked = [...this.#entries].flatMap(([id, entry]) => this.#made(id, entry) ?? []);
    return [...asked, ...this.#refused].toSorted((one, other) => one.startedAt - other.startedAt);
  }

  /** The ids of the exchanges to which a tool responded in a server's place, at least to the preflight. */
  fulfilledByTool(): ReadonlySet<string> {
    const told = [...this.#entries].filter(([, entry]) => isAnsweredByTool(entry));
    return new Set(told.map(([id, { preflightOf }]) => preflightOf ?? id));
  }

  /** The entry of that request, to be changed. */
  #entry(id: string): Entry {
    const known = this.#entries.get(id);
    if (known) {
      known.made = undefined;
      const owner = known.preflightOf === null ? undefined : this.#entries.get(known.preflightOf);
      if (owner) owner.made = undefined;
      return known;
    }
    const entry: Entry = { ...newTold(), preflightOf: null, preflights: [], made: undefined };
    this.#entries.set(id, entry);
    if (this.#entries.size > MOST_REQUESTS) {
      const [oldest = id] = this.#entries.keys();
      this.#entries.delete(oldest);
      this.#dropped += 1;
    }
    return entry;
  }

  #made(id: string, entry: Entry): Exchange | null {
    if (entry.preflightOf !== null) return null;
    const preflights = entry.preflights.flatMap((one) => this.#entries.get(one) ?? []);
    if (entry.made === undefined) entry.made = exchangeOf(id, entry, preflights);
    return entry.made;
  }

  #setPage(session: string, url: string): void {
    const origin = httpOrigin(url);
    if (origin !== null) this.#pages.set(session, origin);
  }

  /** A request that never began, or that a policy stopped where a redirect led it. */
  #refuse(policy: PolicyBreach | undefined, rule: CorsRefusal | undefined, page: string | undefined): void {
    const stopped = policy && [...this.#entries.values()].find((entry) => isStoppedBy(entry, policy));
    if (stopped) {
      stopped.breach = policy;
      stopped.made = undefined;
      return;
    }
    const refused =
      (rule && refusedByRule(rule, this.#lastTime)) ??
      (policy && page !== undefined ? refusedByPolicy(policy, page, this.#lastTime) : null);
    if (refused && this.#refused.length < MOST_REQUESTS) {
      this.#refused.push({ ...refused, id: `never-sent-${this.#refused.length + 1}` });
    }
  }
}

/** Whether that breach is of the request, which is still on its way or was stopped by it. The breach names the first URL. */
function isStoppedBy({ sent: [first], ended, breach }: Entry, { blockedURL }: PolicyBreach): boolean {
  const isOpen = ended === null || ended.failed?.blockedReason === "csp";
  return first?.request.url === blockedURL && isOpen && breach === null;
}

/** The exchanges that a finished log of events tells of. */
export function readProtocolEvents(events: Iterable<ProtocolEvent>): Exchange[] {
  const log = new ProtocolLog();
  for (const event of events) log.add(event);
  return log.exchanges();
}
