import { useEffect, useState } from "preact/hooks";
import type { PanelState, PanelStore } from "./state/store";

/** The state of the store, and a new rendering whenever it changes. */
export function usePanelState(store: PanelStore): PanelState {
  const [state, setState] = useState(() => store.state());
  useEffect(() => {
    // What changed between the first rendering and this effect is caught up on here.
    setState(store.state());
    return store.subscribe(() => setState(store.state()));
  }, [store]);
  return state;
}
