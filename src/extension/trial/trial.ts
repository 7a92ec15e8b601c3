import { engineOf } from "../../engine/fetch/engines";
import type { Exchange, Hop, Response } from "../../engine/fetch/exchange";
import { OPAQUE } from "../../engine/fetch/origin";
import { completed } from "../../engine/remedy/complete";
import type { Change, Fix } from "../../engine/remedy/fix";

/** A fix tried on the live answers of one tab: what a declarativeNetRequest rule can do of it. */

/** Which answers a rule is about, and what becomes of their headers. The tab and the rule's number are added where it is set. */
export interface TrialRule {
  /** In declarativeNetRequest's syntax: one address and nothing else. */
  readonly urlFilter: string;
  /** The host that asks, or `null` where it has none. */
  readonly initiator: string | null;
  /** In lower case; `null` for a method that rules have no word for, and then for all but OPTIONS. */
  readonly method: string | null;
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/**
 * Why a fix can't be tried. `no-answer`: nothing came whose headers could change. `no-headers`: no header would help.
 * `status`: a rule changes no status. `redirect`: the fix is on an answer on the way to the last one. `repeated`: this browser
 * goes on seeing the header twice.
 */
export type Hindrance = "no-answer" | "no-headers" | "status" | "redirect" | "repeated";

export type TrialPlan =
  | { readonly rules: readonly TrialRule[]; readonly hindrance: null }
  | { readonly rules: null; readonly hindrance: Hindrance };

/** The rules that try `fix`, or why there are none. */
export function planTrial(exchange: Exchange, fix: Fix | null): TrialPlan {
  const { hops } = completed(exchange);
  const hindrance = hindranceOf(exchange, fix, hops);
  if (fix === null || hindrance !== null) return { rules: null, hindrance: hindrance ?? "no-headers" };
  const initiator = exchange.origin === OPAQUE ? null : new URL(exchange.origin).hostname;
  const rules = fix.changes.flatMap((change) => {
    const hop = hops[change.hop];
    return hop ? rulesOf(change, hop, initiator) : [];
  });
  return { rules, hindrance: null };
}

function hindranceOf(exchange: Exchange, fix: Fix | null, hops: readonly Hop[]): Hindrance | null {
  if (fix === null) return exchange.outcome === "failed" ? "no-answer" : "no-headers";
  if (fix.changes.some(({ status }) => status !== undefined)) return "status";
  if (fix.changes.some(({ on }) => on === "redirect")) return "redirect";
  const { keepsRepeatedLines } = engineOf(exchange.browser ?? "chromium");
  const repeats = (change: Change) => Object.keys(change.set).some((name) => isRepeated(answerTo(change, hops), name));
  return keepsRepeatedLines && fix.changes.some(repeats) ? "repeated" : null;
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

/** Caches would go on giving the mended answer after the trial: the one for preflights, and Firefox's for answers. */
const UNCACHED = {
  preflight: { "Access-Control-Max-Age": "0" },
  redirect: {},
  response: { "Cache-Control": "no-store" },
} as const;

function rulesOf({ on, set, remove }: Change, hop: Hop, initiator: string | null): TrialRule[] {
  const method = on === "preflight" ? "options" : hop.method.toLowerCase();
  return addresses(hop.url).map((urlFilter) => ({
    urlFilter,
    initiator,
    method: METHODS.has(method) ? method : null,
    set: { ...set, ...UNCACHED[on] },
    remove,
  }));
}

/** The address with any query, or with a fragment: one filter for each, for no single one says that. */
function addresses(url: string): string[] {
  const [bare = url] = url.split(/[?#]/);
  return [`|${bare}|`, `|${bare}?`, `|${bare}#`];
}

/** Whether an answer to this exchange would be changed by those rules. */
export function isTried(exchange: Exchange, rules: readonly TrialRule[]): boolean {
  return exchange.hops.some((hop) =>
    rules.some(
      ({ urlFilter, method }) =>
        addresses(hop.url).includes(urlFilter) && (method === null || method === hop.method.toLowerCase()),
    ),
  );
}
