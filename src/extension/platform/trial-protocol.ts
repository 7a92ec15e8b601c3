import * as v from "valibot";
import type { TrialRule } from "../trial/trial";

/** What a panel and the background say to each other about fixes that are tried; a port of its own. */

const headers = v.record(v.string(), v.string());
const rule = v.object({
  urlFilter: v.string(),
  initiator: v.nullable(v.string()),
  method: v.nullable(v.string()),
  set: headers,
  remove: v.array(v.string()),
});
const trials = v.object({ tab: v.number(), number: v.number(), rules: v.array(rule) });

/** From now on exactly these rules hold for the tab. The number tells the answers apart. */
export interface Trials {
  readonly tab: number;
  readonly number: number;
  readonly rules: readonly TrialRule[];
}

/** They hold now, or the browser would not have them and says why. */
export interface TrialsAnswer {
  readonly number: number;
  readonly error: string | null;
}

/** The message, or `null` when it is none of ours. */
export function readTrials(message: unknown): Trials | null {
  const result = v.safeParse(trials, message);
  return result.success ? result.output : null;
}
