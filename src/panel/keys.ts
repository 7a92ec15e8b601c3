/** What a key press asks for. The panel's own keys; DevTools' and the browser's are left alone. */
export type KeyCommand =
  | { readonly do: "move"; readonly by: "line" | "page" | "all"; readonly direction: -1 | 1 }
  | { readonly do: "open" | "back" | "search" | "copy" | "share" | "file" | "keys" };

const MOVES: Readonly<Record<string, KeyCommand>> = {
  ArrowUp: { do: "move", by: "line", direction: -1 },
  ArrowDown: { do: "move", by: "line", direction: 1 },
  PageUp: { do: "move", by: "page", direction: -1 },
  PageDown: { do: "move", by: "page", direction: 1 },
  Home: { do: "move", by: "all", direction: -1 },
  End: { do: "move", by: "all", direction: 1 },
  Enter: { do: "open" },
};

const ANYWHERE: Readonly<Record<string, KeyCommand>> = {
  Escape: { do: "back" },
  "/": { do: "search" },
  c: { do: "copy" },
  s: { do: "share" },
  o: { do: "file" },
  "?": { do: "keys" },
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The command for a key on the list. */
export function listCommand(press: KeyPress): KeyCommand | null {
  return isPlain(press) ? (MOVES[press.key] ?? null) : null;
}

/** The command for a key anywhere in the panel; while somebody types, only Escape is one. */
export function panelCommand(press: KeyPress, isTyping: boolean): KeyCommand | null {
  if (!isPlain(press) || (isTyping && press.key !== "Escape")) return null;
  return ANYWHERE[press.key] ?? null;
}

function isPlain(press: KeyPress): boolean {
  return !press.ctrlKey && !press.altKey && !press.metaKey;
}
