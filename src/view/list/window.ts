/** Which rows of a long list to draw. Every row is equally high, so this is arithmetic. */

/** Below this many rows all are drawn: find-in-page, tests and screen readers then see each of them. */
const DRAW_ALL_BELOW = 200;

/** Rows drawn beyond each edge, so that a flick of the wheel shows no gap. */
const OVERSCAN = 12;

export interface Viewport {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** The first row to draw and the one after the last. */
export function drawnRange(count: number, { top, height, rowHeight }: Viewport): readonly [start: number, end: number] {
  if (count < DRAW_ALL_BELOW) return [0, count];
  const start = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - OVERSCAN);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN);
  return [start, Math.max(start, end)];
}

/** Where to scroll so that a row is wholly in view, moving no further than needed. */
export function scrollTopFor(index: number, { top, height, rowHeight }: Viewport): number {
  const from = index * rowHeight;
  if (from < top) return from;
  return Math.max(top, from + rowHeight - height);
}

/** The row that a movement leads to; -1 for none when the list is empty. */
export function movedIndex(
  count: number,
  current: number,
  move: { readonly by: "line" | "page" | "all"; readonly direction: -1 | 1 },
  { height, rowHeight }: Viewport,
): number {
  if (count === 0) return -1;
  if (move.by === "all") return move.direction < 0 ? 0 : count - 1;
  if (current < 0) return move.direction < 0 ? count - 1 : 0;
  const step = move.by === "line" ? 1 : Math.max(1, Math.floor(height / rowHeight) - 1);
  return Math.max(0, Math.min(count - 1, current + step * move.direction));
}
