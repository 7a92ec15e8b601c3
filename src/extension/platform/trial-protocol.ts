import * as v from "valibot";
import { originOf } from "../../engine/fetch/origin";
import { type TrialRule, isExact } from "../trial/trial";

/** What a panel and the background say to each other about fixes that are tried; a port of its own. */

/** What a trial may change: what decides whether a page may read a response, and what keeps caches from staying changed. */
const HEADERS: ReadonlySet<string> = new Set([
  "access-control-allow-credentials",
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-allow-origin",
  "access-control-expose-headers",
  "access-control-max-age",
  "cache-control",
  "cross-origin-resource-policy",
  "vary",
]);

const header = v.pipe(
  v.string(),
  v.check((name) => HEADERS.has(name.toLowerCase())),
);
const rule = v.pipe(
  v.object({
    url: v.pipe(v.string(), v.check(isExact)),
    initiator: v.pipe(
      v.string(),
      v.check((origin) => originOf(origin) === origin),
    ),
    method: v.nullable(v.string()),
    // oxlint-disable-next-line walls/lookups -- the list of names has none of those
    set: v.record(header, v.string()),
    remove: v.array(header),
  }),
  v.check(({ set, initiator }) => allowsOnly(set, initiator)),
);

/** Whether no one but that origin is allowed. */
function allowsOnly(set: Readonly<Record<string, string>>, origin: string): boolean {
  return Object.entries(set).every(
    ([name, value]) => name.toLowerCase() !== "access-control-allow-origin" || value === origin,
  );
}

const trials = v.object({ tab: v.number(), number: v.number(), rules: v.array(rule) });

/** Said now and then while a trial is on, so that the browser keeps the background awake to end it. */
export const STILL_ON = "still on";

/** From now on exactly these rules hold for the tab. The number tells the replies apart. */
export interface Trials {
  readonly tab: number;
  readonly number: number;
  readonly rules: readonly TrialRule[];
}

/** They hold now, or the browser would not have them and says why. */
export interface TrialsReply {
  readonly number: number;
  readonly error: string | null;
}

const numbered = v.object({ number: v.number() });

/** The number of a message that asks for what no trial may do, so that it gets a reply; `null` where it has none. */
export function numberOf(message: unknown): number | null {
  const result = v.safeParse(numbered, message);
  return result.success ? result.output.number : null;
}

/** The message, or `null` when it asks for what no trial may do, or is none of ours. */
export function readTrials(message: unknown): Trials | null {
  const result = v.safeParse(trials, message);
  return result.success ? result.output : null;
}
