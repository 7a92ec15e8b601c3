import type { Browser, Exchange } from "../../src/engine/fetch/exchange";
import { isRedirectStatus } from "../../src/engine/fetch/redirect";
import type { Step } from "../../src/engine/fetch/violation";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import type { FullDiagnosis } from "../../src/engine/remedy/fix";
import type { Got } from "./ask";
import { UNNAMED } from "./oracle";
import type { Case } from "./case";
import type { Contact } from "./server";

/** The outcome of one case in the terms that are compared. */
export interface CaseOutcome {
  readonly verdict: string;
  readonly step: Step | null;
  /** The browser's name for the reason; `null` where it has none. */
  readonly name: string | null;
  /** The other name, where the diagnosis says that what was seen fits two. */
  readonly or?: string;
}

/**
 * `preflight cached`: what was seen fits a revalidation too, and only the outcome tells. `untold`: what Firefox never told of repeated
 * lines was the server's word. `either`: the diagnosis has two branches. `open`: it has two names for one.
 */
export type Note = "not sent" | "preflight cached" | "untold" | "either" | "open" | "inferred";

export interface Told {
  readonly case: Case;
  readonly theirs: CaseOutcome;
  /** One, or two where the diagnosis says that both fit. */
  readonly ours: readonly CaseOutcome[];
  /** `null` when they agree, else what differs first. */
  readonly difference: null | "not recorded" | "recorded twice" | "verdict" | "step" | "name";
  readonly notes: readonly Note[];
  readonly exchanges: readonly Exchange[];
  /** What reached the servers, in order. */
  readonly contacts: readonly Contact[];
}

/** What is known of a case besides the case. */
export interface Observed {
  readonly got: Got;
  readonly reason: string | null;
  readonly contacts: readonly Contact[];
  readonly exchanges: readonly Exchange[];
}

/** Sets the browser's own verdict beside the diagnosis of what the extension recorded. */
export function compare(one: Case, observed: Observed, browser: Browser): Told {
  const theirs = outcomeInBrowser(one, observed);
  const { exchanges, contacts } = observed;
  const [exchange] = exchanges;
  const told = { case: one, theirs, exchanges, contacts, notes: [] };
  if (!exchange) {
    const silent = theirs.verdict === "failed" && !leftOrigin(one, observed);
    return { ...told, ours: [], difference: silent ? null : "not recorded", notes: silent ? ["not sent"] : [] };
  }
  if (exchanges.length > 1) return { ...told, ours: [], difference: "recorded twice" };
  const diagnosis = diagnoseAndFix(exchange);
  const branches = diagnosis.certainty === "either" ? diagnosis.alternatives : [diagnosis];
  const ours = branches.map((branch) => outcomeByDiagnosis(branch, browser));
  const differences = ours.map((outcome) => differs(outcome, theirs));
  const agrees = differences.includes(null);
  return { ...told, ours, difference: agrees ? null : (differences[0] ?? null), notes: notesOn(diagnosis, ours) };
}

function notesOn({ certainty }: FullDiagnosis, ours: readonly CaseOutcome[]): Note[] {
  const notes: Note[] = certainty === "observed" ? [] : [certainty];
  return ours.some(({ or }) => or !== undefined) ? [...notes, "open"] : notes;
}

/** Whether the request left the page's origin, or was told to. */
function leftOrigin(one: Case, { contacts }: Observed): boolean {
  const last = contacts.at(-1);
  if (!last) return false;
  return one.from === "sandbox" || one.hops.slice(0, last.hop + 2).some(({ place }) => place !== "page");
}

function differs(ours: CaseOutcome, theirs: CaseOutcome): Told["difference"] {
  // What the browser gives no reason for may be a rule of redirects all the same, one that it has no name for.
  if (theirs.verdict === "failed" && ours.verdict === "blocked" && ours.name === null) return null;
  if (ours.verdict !== theirs.verdict) return "verdict";
  if (theirs.verdict !== "blocked") return null;
  if (theirs.step !== null && ours.step !== theirs.step) return "step";
  return ours.name === theirs.name || (ours.or !== undefined && ours.or === theirs.name) ? null : "name";
}

function outcomeByDiagnosis({ verdict, step, violations }: FullDiagnosis, browser: Browser): CaseOutcome {
  const [first] = violations;
  const name = first?.[browser] ?? null;
  const or = browser === "firefox" && first?.firefoxOr !== undefined && { or: first.firefoxOr };
  return { verdict, step, name: name === UNNAMED ? null : name, ...or };
}

/** The verdict by what the script got and why, the step by the last response that a server gave. */
function outcomeInBrowser(one: Case, { got, reason, contacts }: Observed): CaseOutcome {
  if (got.outcome === "resolved") {
    return { verdict: got.type === "opaque" ? "opaque" : "allowed", step: null, name: null };
  }
  const last = contacts.at(-1);
  if (reason === null || !last) return { verdict: "failed", step: null, name: null };
  return { verdict: "blocked", step: stepOf(one, last), name: reason };
}

/** `null` where the browsers differ on what a redirect is: one whose Location is empty or leads nowhere. */
function stepOf(one: Case, { hop, preflight, status }: Contact): Step | null {
  if (preflight) return "preflight";
  const location = one.hops[hop]?.actual.headers.find(([name]) => name === "Location")?.[1];
  if (location === undefined || !isRedirectStatus(status)) return "response";
  return URL.canParse(location) ? "redirect" : null;
}
