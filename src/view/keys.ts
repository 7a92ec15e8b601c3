/** What a key press asks of the list. The panel's own keys; DevTools' and the browser's are left alone. */
export type ListCommand =
  | { readonly do: "move"; readonly by: "line" | "page" | "all"; readonly direction: -1 | 1 }
  | { readonly do: "expand" | "collapse" | "open" };

/** What a key press asks of the panel, wherever it comes. */
export type PanelCommand = "back" | "search" | "copy" | "share" | "file" | "keys";

const ON_LIST: ReadonlyMap<string, ListCommand> = new Map<string, ListCommand>([
  ["ArrowUp", { do: "move", by: "line", direction: -1 }],
  ["ArrowDown", { do: "move", by: "line", direction: 1 }],
  ["PageUp", { do: "move", by: "page", direction: -1 }],
  ["PageDown", { do: "move", by: "page", direction: 1 }],
  ["Home", { do: "move", by: "all", direction: -1 }],
  ["End", { do: "move", by: "all", direction: 1 }],
  ["ArrowRight", { do: "expand" }],
  ["ArrowLeft", { do: "collapse" }],
  ["Enter", { do: "open" }],
]);

const ANYWHERE: ReadonlyMap<string, PanelCommand> = new Map<string, PanelCommand>([
  ["Escape", "back"],
  ["/", "search"],
  ["c", "copy"],
  ["s", "share"],
  ["o", "file"],
  ["?", "keys"],
]);

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The command for a key on the list. */
export function listCommand(press: KeyPress): ListCommand | null {
  return isPlain(press) ? (ON_LIST.get(press.key) ?? null) : null;
}

/** The command for a key anywhere in the panel; while somebody types, only Escape is one. */
export function panelCommand(press: KeyPress, isTyping: boolean): PanelCommand | null {
  if (!isPlain(press) || (isTyping && press.key !== "Escape")) return null;
  return ANYWHERE.get(press.key) ?? null;
}

function isPlain(press: KeyPress): boolean {
  return !press.ctrlKey && !press.altKey && !press.metaKey;
}
