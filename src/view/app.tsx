import { render } from "preact";
import { isTried } from "../extension/trial/trial";
import { type Live, LiveContext, liveOf } from "./live/live";
import { TrialStrip } from "./live/trial-strip";
import { Shell } from "./open/shell";
import { useOpener } from "./open/use-opener";
import { Panel } from "./panel";
import type { ExchangeSource } from "../session/source";
import type { PanelActions } from "./source";
import type { Diagnose } from "../session/session";
import { createPanelStore, type PanelStore } from "./state/store";
import { openWords } from "./strings";

/** Shows the panel in `root`, fed by `source`. Returns the way to take it down. */
export function mountPanel(
  root: HTMLElement,
  source: ExchangeSource,
  actions: PanelActions,
  diagnose: Diagnose,
): () => void {
  const live = liveOf(actions.live);
  const store = createPanelStore({
    source,
    diagnose,
    isTried: (exchange) => live !== null && live.trials.state().on.some(({ rules }) => isTried(exchange, rules)),
  });
  render(<App live={live} store={store} actions={actions} diagnose={diagnose} />, root);
  return () => {
    store.close();
    render(null, root);
  };
}

interface Props {
  readonly live: Live | null;
  /** The page's own requests; recording goes on while a file is shown. */
  readonly store: PanelStore;
  readonly actions: PanelActions;
  readonly diagnose: Diagnose;
}

function App({ live, store, actions, diagnose }: Props) {
  const opener = useOpener(actions.readFile, diagnose);
  return (
    <div class="app">
      {/* Above a file too: what is on stays on while one is shown. */}
      {live !== null && <TrialStrip live={live} />}
      <Shell opener={opener} actions={actions} back={openWords.backToPage}>
        {(chooseFile) => (
          <LiveContext value={live}>
            <Panel key="live" store={store} actions={actions} onOpenFile={chooseFile} />
          </LiveContext>
        )}
      </Shell>
    </div>
  );
}
