import type { Exchange } from "../engine/fetch/exchange";
import { type CorsRefusal, type PolicyBreach, readEvent } from "./events";
import type { ProtocolEvent } from "./protocol-event";
import { refusedByPolicy, refusedByRule } from "./refusals";
import { WebSockets } from "./web-sockets";
import { exchangeOf, httpOrigin, isAnsweredByTool, newTold, type Told } from "./request";

/** So many requests are remembered where nobody says otherwise; the oldest go first. */
const MOST_REQUESTS = 10_000;

/** A browser gives up after 20 redirects: what is told of one request beyond that many hops is none of it. */
const MOST_HOPS = 64;

/** Requests in the order in which they began. Those before `from` have been passed over; they are taken off many at a time. */
interface Waiting {
  readonly entries: Entry[];
  from: number;
}

const MOST_PASSED_OVER = 1000;

interface Entry extends Told {
  /** The request that a preflight is for. */
  preflightOf: string | null;
  readonly preflights: string[];
  /** What was made of it; `undefined` after news. */
  made: Exchange | null | undefined;
  /** Whether it was let go to bound memory. */
  isForgotten: boolean;
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
  /** The origins that the pages themselves have had. */
  readonly #documents = new Set<string>();
  /** The requests that a policy may still turn out to have stopped, by their first URL. */
  readonly #stoppable = new Map<string, Waiting>();
  readonly #sockets: WebSockets;
  readonly #mostRequests: number;
  #lastTime = 0;
  /** Milliseconds from the protocol's clock to the epoch, as soon as an event tells both. */
  #offset: number | null = null;
  #dropped = 0;

  constructor(mostRequests = MOST_REQUESTS) {
    this.#mostRequests = mostRequests;
    this.#sockets = new WebSockets(mostRequests);
  }

  /** The origins of the pages themselves, no frame's, as far as they were told. */
  pages(): readonly string[] {
    return [...this.#documents];
  }

  /** How many requests were let go to bound memory. */
  get dropped(): number {
    return this.#dropped + this.#sockets.dropped;
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
        this.#setTime(params);
        if (!this.#pages.has(session)) this.#setPage(session, params.documentURL);
        if (params.redirectResponse) {
          within(entry.received, { response: params.redirectResponse, hasExtraInfo: params.redirectHasExtraInfo });
        } else if (entry.sent.length > 0) {
          // Another session has told of it.
          return;
        } else this.#mayBeStopped(params.request.url, entry);
        within(entry.sent, params);
        if (params.initiator.type === "preflight" && params.initiator.requestId !== undefined) {
          entry.preflightOf = params.initiator.requestId;
          within(this.#entry(entry.preflightOf).preflights, params.requestId);
        }
        return;
      }
      case "Network.requestWillBeSentExtraInfo":
        within(this.#entry(told.params.requestId).headersSent, told.params);
        return;
      case "Network.responseReceivedExtraInfo":
        within(this.#entry(told.params.requestId).headersSeen, told.params);
        return;
      case "Network.requestServedFromCache":
        this.#entry(told.params.requestId).isFromMemory = true;
        return;
      case "Network.responseReceived":
        within(this.#entry(told.params.requestId).received, told.params);
        return;
      case "Network.loadingFinished":
        this.#entry(told.params.requestId).ended ??= { at: told.params.timestamp, failed: null };
        return;
      case "Network.loadingFailed":
        // What stops a request may be told twice: first why, then that it was aborted.
        this.#entry(told.params.requestId).ended ??= { at: told.params.timestamp, failed: told.params };
        return;
      case "Network.webSocketCreated":
        this.#sockets.create(told.params, this.#pages.get(session) ?? null);
        return;
      case "Network.webSocketWillSendHandshakeRequest":
        this.#setTime(told.params);
        this.#sockets.request(told.params);
        return;
      case "Network.webSocketHandshakeResponseReceived":
        this.#sockets.respond(told.params);
        return;
      case "Network.webSocketFrameError":
        this.#sockets.fail(told.params);
        return;
      case "Network.webSocketClosed":
        this.#sockets.close(told.params);
        return;
      case "Page.frameNavigated":
        if (told.params.frame.parentId === undefined) {
          this.#setPage(session, told.params.frame.url);
          const origin = httpOrigin(told.params.frame.url);
          if (origin !== null && this.#documents.size < MOST_REQUESTS) this.#documents.add(origin);
        }
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
    const sockets = this.#sockets.exchanges((seconds) => seconds * 1000 + (this.#offset ?? 0));
    return [...asked, ...sockets, ...this.#refused].toSorted((one, other) => one.startedAt - other.startedAt);
  }

  /** The ids of the exchanges to which a tool responded in a server's place, at least to the preflight. */
  fulfilledByTool(): ReadonlySet<string> {
    const told = [...this.#entries].filter(([, entry]) => isAnsweredByTool(entry));
    return new Set(told.map(([id, { preflightOf }]) => preflightOf ?? id));
  }

  #setTime({ wallTime, timestamp }: { readonly wallTime: number; readonly timestamp: number }): void {
    this.#lastTime = wallTime * 1000;
    this.#offset ??= (wallTime - timestamp) * 1000;
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
    const entry: Entry = { ...newTold(), preflightOf: null, preflights: [], made: undefined, isForgotten: false };
    this.#entries.set(id, entry);
    if (this.#entries.size > this.#mostRequests) {
      const [oldest = id] = this.#entries.keys();
      this.#forget(oldest);
      this.#dropped += 1;
    }
    return entry;
  }

  #forget(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.isForgotten = true;
    this.#nextStoppable(entry.sent[0]?.request.url ?? "");
    this.#entries.delete(id);
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
    const stopped = policy && this.#nextStoppable(policy.blockedURL);
    if (stopped) {
      stopped.breach = policy;
      stopped.made = undefined;
      return;
    }
    const refused =
      (rule && refusedByRule(rule, this.#lastTime)) ??
      (policy && page !== undefined ? refusedByPolicy(policy, page, this.#lastTime) : null);
    if (refused && this.#refused.length < this.#mostRequests) {
      this.#refused.push({ ...refused, id: `never-sent-${this.#refused.length + 1}` });
    }
  }

  #mayBeStopped(url: string, entry: Entry): void {
    const waiting = this.#stoppable.get(url);
    if (waiting) waiting.entries.push(entry);
    else this.#stoppable.set(url, { entries: [entry], from: 0 });
  }

  /**
   * The first request to that URL that a policy may have stopped: one that is still on its way or was stopped by some policy. What it can't
   * be any more, because it ended otherwise or is named by another breach, is passed over for good.
   */
  #nextStoppable(url: string): Entry | undefined {
    const waiting = this.#stoppable.get(url);
    if (!waiting) return undefined;
    for (let next = waiting.entries[waiting.from]; next; next = waiting.entries[waiting.from]) {
      if (mayBeStopped(next)) return next;
      waiting.from += 1;
      if (waiting.from < MOST_PASSED_OVER) continue;
      waiting.entries.splice(0, waiting.from);
      waiting.from = 0;
    }
    this.#stoppable.delete(url);
    return undefined;
  }
}

function mayBeStopped({ ended, breach, isForgotten }: Entry): boolean {
  return !isForgotten && breach === null && (ended === null || ended.failed?.blockedReason === "csp");
}

/** Adds to what is told of one request, as long as that is no more than a browser tells. */
function within<T>(list: T[], one: T): void {
  if (list.length < MOST_HOPS) list.push(one);
}

/** The exchanges that a finished log of events tells of. */
export function readProtocolEvents(events: Iterable<ProtocolEvent>): Exchange[] {
  const log = new ProtocolLog();
  for (const event of events) log.add(event);
  return log.exchanges();
}
