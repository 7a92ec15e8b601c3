import { useEffect, useRef } from "preact/hooks";
import { type PanelCommand, panelCommand } from "./keys";

export type PanelKeyHandlers = Readonly<Record<PanelCommand, () => void>>;

/** Listens for the keys that work anywhere in the panel. */
export function usePanelKeys(handlers: PanelKeyHandlers): void {
  // Effects run after the next paint, keys may come before: the listener always reads the handlers of the last rendering.
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An open dialog has the keys to itself.
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      const command = panelCommand(event, isTyping(event.target));
      if (command === null) return;
      event.preventDefault();
      // Chromium's DevTools listen on the document too, and would open their drawer on Escape.
      event.stopPropagation();
      latest.current[command]();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
