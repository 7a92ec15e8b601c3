import { parseUrl } from "../../engine/fetch/origin";
import type { TrialRule } from "../../extension/trial/trial";

/** A fix that is tried: the responses of this tab get its headers. */
export interface Trial {
  /** The exchange that it was found for. */
  readonly exchange: string;
  /** What it is called in the strip: `PUT /items`. */
  readonly name: string;
  readonly rules: readonly TrialRule[];
}

export interface TrialsState {
  readonly on: readonly Trial[];
  /** Why the browser refused the last change, or `null`. */
  readonly problem: string | null;
}

/** The fixes that are tried in this tab, one for an exchange at most. */
export interface Trials {
  state(): TrialsState;
  subscribe(listener: () => void): () => void;
  switchOn(trial: Trial): Promise<void>;
  switchOff(exchange: string): Promise<void>;
  switchAllOff(): Promise<void>;
}

/** What trials need of their tab. */
interface TrialTab {
  /** Makes exactly these rules hold for the tab. What is said to be on is what it agreed to. */
  setRules(rules: readonly TrialRule[]): Promise<void>;
  /** Tells of every other page that comes into the tab, by its URL. */
  onPage(listener: (url: string) => void): void;
}

/** The trials of a tab. They end when it shows another site: the background ends them too, and may have slept meanwhile. */
export function createTrials({ setRules, onPage }: TrialTab): Trials {
  let state: TrialsState = { on: [], problem: null };
  const listeners = new Set<() => void>();

  function become(next: TrialsState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** Those that were chosen last, whether the browser has agreed yet or not: the next change begins with them. */
  let wanted: readonly Trial[] = [];

  async function ask(on: readonly Trial[]): Promise<void> {
    const before = wanted;
    wanted = on;
    try {
      await setRules(on.flatMap(({ rules }) => rules));
      become({ on, problem: null });
    } catch (error) {
      if (wanted === on) wanted = before;
      become({ ...state, problem: error instanceof Error ? error.message : String(error) });
    }
  }

  onPage((url) => {
    const left = wanted.filter(({ rules }) => rules.every(({ initiator }) => hostOf(initiator) === hostOf(url)));
    if (left.length < wanted.length) void ask(left);
  });

  const without = (exchange: string) => wanted.filter((trial) => trial.exchange !== exchange);
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    switchOn: (trial) => ask([...without(trial.exchange), trial]),
    switchOff: (exchange) => ask(without(exchange)),
    switchAllOff: () => ask([]),
  };
}

const hostOf = (url: string): string => parseUrl(url)?.hostname ?? "";
