import { render } from "preact";
import { Panel } from "./panel";
import type { ExchangeSource, PanelActions } from "./source";
import type { Diagnose } from "./state/diagnoser";
import { createPanelStore } from "./state/store";

/** Shows the panel in `root`, fed by `source`. Returns the way to take it down. */
export function mountPanel(
  root: HTMLElement,
  source: ExchangeSource,
  actions: PanelActions,
  diagnose: Diagnose,
): () => void {
  const store = createPanelStore({ source, diagnose });
  render(<Panel store={store} actions={actions} />, root);
  return () => {
    store.close();
    render(null, root);
  };
}
