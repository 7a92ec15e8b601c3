import { render } from "preact";
import { Shell } from "./open/shell";
import { useOpener } from "./open/use-opener";
import { Panel } from "./panel";
import type { ExchangeSource, PanelActions } from "./source";
import type { Diagnose } from "./state/diagnoser";
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

function App({ live, actions, diagnose }: Props) {
  const opener = useOpener(actions.readFile, diagnose);
  return (
    <Shell opener={opener} actions={actions} back={openWords.backToPage}>
      {(chooseFile) => <Panel key="live" store={live} actions={actions} onOpenFile={chooseFile} />}
    </Shell>
  );
}
