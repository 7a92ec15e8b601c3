/**
 * Runs in the page's isolated world while somebody records. It only listens, for what the network does not show:
 *
 * - Firefox ends a blocked response of a document like a good one. The one passive trace is resource timing, where the
 *   extension sees the status and the page sees 0.
 * - A request that the page's Content-Security-Policy forbids never reaches the network, in either browser.
 * - Plain http from a page with TLS neither. Chromium leaves a resource timing of hardly any length, Firefox nothing at all.
 *
 * It is built as one classic script, so it imports nothing.
 */

interface Timing {
  readonly url: string;
  readonly status: number;
  readonly readable: boolean;
  readonly type: string | null;
  readonly startedAt: number;
  readonly at: number;
}

interface Refusal {
  readonly by: "csp" | "mixed-content";
  readonly url: string;
  readonly at: number;
  readonly type: string;
  readonly origin: string;
  readonly directive: string | null;
  readonly source: string | null;
}

/** Firefox shows an extension the page's own view of an object under this name (Xray vision waived). */
interface Waivable extends PerformanceResourceTiming {
  readonly wrappedJSObject?: PerformanceResourceTiming;
}

/**
 * How far the page's clock may run off before it is put right, in milliseconds. Windows lets the two clocks drift apart by this much
 * in an hour. Some browsers round them, by 17 at most (Firefox that resists fingerprinting).
 */
const ASTRAY = 50;
/** A reading of both clocks that took longer than this tells nothing: others had the processor in between. Milliseconds. */
const AT_ONCE = 5;
/**
 * Chromium's timing of a request that it kept back is shorter than this, in milliseconds: 2,999 of 3,000 took at most 0.1, a step of
 * its clock, on a machine that was busy. One that left took 0.6 at least, to a port where nobody listens (Chromium 156).
 */
const KEPT_BACK = 0.3;
/** How often a report is said until somebody has heard it. */
const ATTEMPTS = 30;
/**
 * Milliseconds from one attempt to the next. Firefox may lose what is said while it ends the background, and then neither answers
 * nor refuses.
 */
const PAUSE = 1000;

/** What the isolated world remembers of an earlier run of this script in the same document. */
declare global {
  var corsWhyObserves: boolean | undefined;
}

/**
 * What to add to the page's times to have milliseconds since the epoch. `performance.timeOrigin` says it too, and goes wrong: the
 * page's clock stands still while the machine sleeps (macOS, Linux) and runs on as it did when the machine's is set, and Firefox
 * measures its origin once a process. https://github.com/w3c/hr-time/issues/115
 */
let timeOrigin = performance.timeOrigin;

function setClock(): void {
  const before = performance.now();
  const origin = Date.now() - before;
  const isAstray = Math.abs(origin - timeOrigin) > ASTRAY;
  if (isAstray && performance.now() - before <= AT_ONCE) timeOrigin = origin;
}

const isFirefox = chrome.runtime.getURL("").startsWith("moz-extension:");

/** What Firefox calls in webRequest what it calls otherwise in resource timing. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["fetch", "xmlhttprequest"],
  ["xmlhttprequest", "xmlhttprequest"],
  ["img", "image"],
  ["image", "image"],
  ["script", "script"],
  ["audio", "media"],
  ["video", "media"],
  ["beacon", "ping"],
]);

/** The status as the page sees it: the page's own code may answer that, and fail at it. */
function statusForPage(entry: Waivable): number {
  try {
    return entry.wrappedJSObject?.responseStatus ?? entry.responseStatus;
  } catch {
    return entry.responseStatus;
  }
}

function timingOf(entry: Waivable): Timing {
  return {
    url: entry.name,
    status: entry.responseStatus,
    readable: statusForPage(entry) !== 0,
    type: TYPES.get(entry.initiatorType) ?? null,
    startedAt: timeOrigin + entry.startTime,
    at: timeOrigin + entry.responseEnd,
  };
}

/** Requests that stay in the page's origin are nobody's concern here. */
function leavesOrigin(entry: Waivable): boolean {
  return !entry.name.startsWith(`${globalThis.origin}/`) || entry.redirectEnd > 0 || !timingOf(entry).readable;
}

/** What asks for plain http in a way that browsers block. They turn the address of a picture or a film into https instead. */
const BLOCKABLE: ReadonlyMap<string, string> = new Map([
  ["fetch", "xmlhttprequest"],
  ["xmlhttprequest", "xmlhttprequest"],
  ["beacon", "ping"],
  ["script", "script"],
  ["link", "other"],
  ["css", "other"],
]);

/** Chromium's trace of plain http that it kept back. */
function mixedContentIn(entry: PerformanceResourceTiming): Refusal | null {
  const type = BLOCKABLE.get(entry.initiatorType);
  if (type === undefined || !entry.name.startsWith("http:")) return null;
  if (entry.responseStatus !== 0 || entry.duration > KEPT_BACK) return null;
  return {
    by: "mixed-content",
    url: entry.name,
    at: timeOrigin + entry.startTime,
    type,
    origin: globalThis.origin,
    directive: null,
    source: null,
  };
}

/** The first policy that forbade a URL: a page with two of them has two events for one request. */
const policies = new Map<string, string>();

function violationIn(event: SecurityPolicyViolationEvent): Refusal | null {
  const { blockedURI, effectiveDirective, disposition, originalPolicy, sourceFile, lineNumber } = event;
  // A page can make such an event itself and have it say anything.
  if (!event.isTrusted || disposition !== "enforce" || effectiveDirective !== "connect-src") return null;
  const policy = policies.get(blockedURI) ?? originalPolicy;
  policies.set(blockedURI, policy);
  if (policy !== originalPolicy) return null;
  return {
    by: "csp",
    url: blockedURI,
    at: timeOrigin + event.timeStamp,
    type: "xmlhttprequest",
    origin: globalThis.origin,
    directive: effectiveDirective,
    // A query may hold secrets, and none is needed to find the line.
    source: sourceFile ? `${sourceFile.replace(/[?#].*/, "")}:${lineNumber}` : null,
  };
}

const onViolation = (event: SecurityPolicyViolationEvent): void => {
  setClock();
  const refusal = violationIn(event);
  if (refusal) note([], [refusal]);
};

const observer = new PerformanceObserver((list) => {
  setClock();
  const entries = list.getEntries() as Waivable[];
  const timings = isFirefox
    ? entries.filter((entry) => entry.responseStatus !== 0 && leavesOrigin(entry)).map(timingOf)
    : [];
  const refusals = isFirefox ? [] : entries.map(mixedContentIn).filter((refusal) => refusal !== null);
  note(timings, refusals);
});

let news: { readonly timings: Timing[]; readonly refusals: Refusal[] } | null = null;
/** Reports that nobody has heard yet. */
let unheard = 0;

function note(timings: readonly Timing[], refusals: readonly Refusal[]): void {
  if (timings.length + refusals.length === 0) return;
  news ??= { timings: [], refusals: [] };
  news.timings.push(...timings);
  news.refusals.push(...refusals);
  if (unheard === 0) void tell();
}

/** Says what is new, and what has come in the meantime when that was heard: a message costs the page something too. */
async function tell(): Promise<void> {
  if (news === null) return;
  const { timings, refusals } = news;
  news = null;
  unheard += 1;
  await report(timings, refusals);
  unheard -= 1;
  if (unheard === 0) await tell();
}

/** Nobody may hear the page's last words, but whoever does hears all of them. */
const onLeave = (): void => void tell();

/** Names this run of the script among all pages'. */
const name = Math.random().toString(36).slice(2);
let reports = 0;

/** Says it until somebody answers, however late. What nobody has heard after so many attempts is lost, and no more than that. */
function report(timings: readonly Timing[], refusals: readonly Refusal[]): Promise<void> {
  reports += 1;
  const message = { type: "page", id: `${name}:${reports}`, timings, refusals };
  return new Promise((done) => {
    let left = ATTEMPTS;
    let next: ReturnType<typeof setTimeout>;
    const attempt = async (): Promise<void> => {
      // The extension was updated or removed under this page.
      if (!chrome.runtime.id) stop();
      if (!chrome.runtime.id || left === 0) return done();
      left -= 1;
      next = setTimeout(() => void attempt(), PAUSE);
      const isWanted = await answerTo(message);
      if (isWanted === undefined) return;
      // Nobody records any more: leave the page alone.
      if (!isWanted) stop();
      clearTimeout(next);
      done();
    };
    void attempt();
  });
}

/** Whether the page is to go on; `undefined` where nobody has taken the message in. */
async function answerTo(message: object): Promise<boolean | undefined> {
  try {
    return await chrome.runtime.sendMessage<object, boolean | undefined>(message);
  } catch {
    // The background ended in the middle: the next message wakes it.
    return undefined;
  }
}

function stop(): void {
  observer.disconnect();
  removeEventListener("securitypolicyviolation", onViolation, true);
  removeEventListener("pagehide", onLeave, true);
  globalThis.corsWhyObserves = false;
}

if (globalThis.corsWhyObserves !== true) {
  globalThis.corsWhyObserves = true;
  addEventListener("securitypolicyviolation", onViolation, true);
  addEventListener("pagehide", onLeave, true);
  if (isFirefox || location.protocol === "https:") observer.observe({ type: "resource", buffered: true });
}
