import { engineOf } from "../../engine/fetch/engines";
import type { Exchange, Hop, Response } from "../../engine/fetch/exchange";
import { OPAQUE, includesCredentials, isHttp } from "../../engine/fetch/origin";
import { requestStates } from "../../engine/fetch/judge";
import { requestOrigin } from "../../engine/fetch/redirect";
import { completed } from "../../engine/remedy/complete";
import type { Change, Fix } from "../../engine/remedy/fix";

/** A fix tried on the live responses of one tab: what a declarativeNetRequest rule can do of it. */

const ALLOW_ORIGIN = "Access-Control-Allow-Origin";

/** Which answers a rule is about, and what becomes of their headers. The tab and the rule's number are added where it is set. */
export interface TrialRule {
  /** The one URL whose responses change, its query included, without a fragment. Never a pattern: see `isExact`. */
  readonly url: string;
  /** The serialised origin of the page whose requests are meant, and that the response may allow. */
  readonly initiator: string;
  /** In lower case; `null` for a method that rules have no word for, and then for all but OPTIONS. */
  readonly method: string | null;
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/**
 * Why a fix can't be tried. `no-response`: nothing came whose headers could change. `no-headers`: no header would help.
 * `status`: a rule changes no status. `redirect`: the fix is on a response on the way to the last one. `repeated`: this browser
 * goes on seeing the header twice. `opaque`: the request comes with `Origin: null`, which says no page that a rule could be limited to. `pattern`: the URL holds
 * what a rule would take for a pattern, or a user name.
 */
export type Hindrance = "no-response" | "no-headers" | "status" | "redirect" | "repeated" | "opaque" | "pattern";

export type TrialPlan =
  | { readonly rules: readonly TrialRule[]; readonly hindrance: null }
  | { readonly rules: null; readonly hindrance: Hindrance };

/** The rules that try `fix`, or why there are none. */
export function planTrial(exchange: Exchange, fix: Fix | null): TrialPlan {
  const { hops } = completed(exchange);
  const hindrance = hindranceOf(exchange, fix, hops);
  if (fix === null || hindrance !== null) return { rules: null, hindrance: hindrance ?? "no-headers" };
  const initiator = exchange.origin;
  const rules = fix.changes.flatMap((change) => {
    const hop = hops[change.hop];
    return hop ? rulesOf(change, hop, initiator) : [];
  });
  return { rules, hindrance: null };
}

function hindranceOf(exchange: Exchange, fix: Fix | null, hops: readonly Hop[]): Hindrance | null {
  if (fix === null) return exchange.outcome === "failed" ? "no-response" : "no-headers";
  if (fix.changes.some(({ status }) => status !== undefined)) return "status";
  if (fix.changes.some(({ on }) => on === "redirect")) return "redirect";
  if (exchange.origin === OPAQUE || fix.changes.some((change) => opensToNull(change, exchange))) return "opaque";
  if (fix.changes.some(({ hop }) => !isExact(hops[hop]?.url ?? ""))) return "pattern";
  const { keepsRepeatedLines } = engineOf(exchange.browser ?? "chromium");
  const repeats = (change: Change) => Object.keys(change.set).some((name) => isRepeated(answerTo(change, hops), name));
  return keepsRepeatedLines && fix.changes.some(repeats) ? "repeated" : null;
}

/** Whether it allows everybody for the sake of a request whose redirects have taken the page's origin away. */
function opensToNull({ hop, set }: Change, exchange: Exchange): boolean {
  const requestState = requestStates(exchange)[hop]?.requestState;
  return set[ALLOW_ORIGIN] === "*" && requestState !== undefined && requestOrigin(requestState) === OPAQUE;
}

function answerTo({ on, hop }: Change, hops: readonly Hop[]): Response | null {
  return (on === "preflight" ? hops[hop]?.preflight?.response : hops[hop]?.response) ?? null;
}

/** Whether the header comes more than once in a spelling that an extension can't undo (`Engine.keepsRepeatedLines`). */
function isRepeated(response: Response | null, header: string): boolean {
  const wanted = header.toLowerCase();
  const names = (response?.headers ?? []).map(([name]) => name).filter((name) => name.toLowerCase() === wanted);
  return names.length > 1 && names.some((name) => name !== wanted);
}

/** https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#type-RequestMethod */
const METHODS: ReadonlySet<string> = new Set(["get", "head", "post", "put", "patch", "delete", "options", "connect"]);

/** Caches would go on giving the fixed response after the trial: the one for preflights, and Firefox's for responses. */
const UNCACHED = {
  preflight: { "Access-Control-Max-Age": "0" },
  redirect: {},
  response: { "Cache-Control": "no-store" },
} as const;

function rulesOf({ on, set, remove }: Change, hop: Hop, initiator: string): TrialRule[] {
  const method = on === "preflight" ? "options" : hop.method.toLowerCase();
  const url = withoutFragment(hop.url);
  const changed = { ...forOne(set, initiator), ...UNCACHED[on] };
  return [{ url, initiator, method: METHODS.has(method) ? method : null, set: changed, remove }];
}

/** A trial is for one page: what a server may allow everybody, it allows that page's origin. */
function forOne(set: Change["set"], origin: string): Change["set"] {
  return set[ALLOW_ORIGIN] === "*" ? { ...set, [ALLOW_ORIGIN]: origin } : set;
}

/**
 * Whether a rule can be about that URL and no other: declarativeNetRequest gives `*`, `^` and `|` a meaning of their own, and
 * Firefox shows a user name to rules. https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#property-RuleCondition-urlFilter
 */
export function isExact(url: string): boolean {
  return isHttp(url) && !includesCredentials(url) && !/[*^|]/.test(url);
}

function withoutFragment(url: string): string {
  const [bare = url] = url.split("#", 1);
  return bare;
}

/** Whether a response to this exchange would be changed by those rules. */
export function isTried(exchange: Exchange, rules: readonly TrialRule[]): boolean {
  return exchange.hops.some((hop) =>
    rules.some(
      ({ url, initiator, method }) =>
        url === withoutFragment(hop.url) &&
        initiator === exchange.origin &&
        (method === null || method === hop.method.toLowerCase()),
    ),
  );
}
