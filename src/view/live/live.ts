import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { TrialRule } from "../../extension/trial/trial";
import type { CodePlace } from "../../har/call-site";
import type { Repeat } from "../../extension/trial/check-again";
import { type Trials, type TrialsState, createTrials } from "./trials";

/** What can be done with a request that a page is making now, and not with one from a file. */
export interface LiveTab {
  /** Makes exactly these rules hold for this tab; rejects with what the browser says against them. */
  setRules(rules: readonly TrialRule[]): Promise<void>;
  /** Tells of every other page that comes into the tab, by its URL. */
  onPage(listener: (url: string) => void): void;
  /** Has the page send that request again; `false` where the inspected page is of another origin now. */
  repeat(again: Repeat): Promise<boolean>;
  /** Loads the page again, past the cache. */
  reload(): void;
  /** Where the page requested this, the innermost place first; empty where the browser does not tell. */
  callSite(exchange: Exchange): Promise<readonly CodePlace[]>;
  /** Opens a place in the page's code; `null` where the browser can't. */
  readonly openSource: ((place: CodePlace) => void) | null;
  /** Shows a request in the browser's own Network panel; `null` where the browser can't. */
  readonly showInNetwork: ((exchange: Exchange) => void) | null;
}

export interface Live {
  readonly tab: LiveTab;
  readonly trials: Trials;
}

/** `null` around everything that comes from a file or a link. */
export const LiveContext = createContext<Live | null>(null);

export const useLive = (): Live | null => useContext(LiveContext);

/** The live side of a panel; `null` without a tab. */
export function liveOf(tab: LiveTab | undefined): Live | null {
  return tab === undefined ? null : { tab, trials: createTrials(tab) };
}

/** What is tried, and a new rendering whenever that changes. */
export function useTrials(trials: Trials): TrialsState {
  const [state, setState] = useState(trials.state);
  useEffect(() => {
    setState(trials.state());
    return trials.subscribe(() => setState(trials.state()));
  }, [trials]);
  return state;
}
