import { render } from "preact";
import { LiveContext, useLiveTab } from "./live/live";
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
  const store = createPanelStore({ source, diagnose });
  render(<App live={store} actions={actions} diagnose={diagnose} />, root);
  return () => {
    store.close();
    render(null, root);
  };
}

interface Props {
  /** The page's own requests; recording goes on while a file is shown. */
  readonly live: PanelStore;
  readonly actions: PanelActions;
  readonly diagnose: Diagnose;
}

function App({ live: store, actions, diagnose }: Props) {
  const live = useLiveTab(actions.live);
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
