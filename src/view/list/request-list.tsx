import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { listCommand } from "../keys";
import type { Line } from "../state/lines";
import type { PanelStore } from "../state/store";
import { strings } from "../strings";
import { Row, rowId } from "./row";
import { useViewport } from "./use-viewport";
import { drawnRange, movedIndex, scrollTopFor } from "./window";

interface Props {
  readonly store: PanelStore;
  readonly lines: readonly Line[];
  readonly selected: string | null;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** Enter: the reader wants to go to the diagnosis. */
  readonly onOpen: () => void;
}

/**
 * The requests: one tab stop, its own keys, and only as many rows drawn as are needed. A tree of two levels, as repeats
 * stand beneath the first of their kind. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function RequestList({ store, lines, selected, listRef, onOpen }: Props) {
  const viewport = useViewport(listRef);
  const selectedIndex = lines.findIndex(({ entry }) => entry.exchange.id === selected);
  const [start, end] = drawnRange(lines.length, viewport);
  const drawn = lines.slice(start, end).map((line, offset) => ({ line, index: start + offset }));
  const selectedLine = lines[selectedIndex];
  // A screen reader must find the active row, also after it was scrolled away.
  if (selectedLine !== undefined && (selectedIndex < start || selectedIndex >= end)) {
    drawn.push({ line: selectedLine, index: selectedIndex });
  }

  // The row comes into view when it was chosen or the list has another height, not when others arrive around it.
  useLayoutEffect(() => {
    const element = listRef.current;
    if (element === null || selectedIndex < 0 || viewport.height === 0) return;
    element.scrollTop = scrollTopFor(selectedIndex, { ...viewport, top: element.scrollTop });
  }, [selected, viewport.height]);

  const choose = (line: Line | undefined) => line !== undefined && store.select(line.entry.exchange.id);

  function toggle({ group, isExpanded }: Line, toExpanded: boolean): void {
    if (group === null || isExpanded === toExpanded) return;
    // What goes out of sight can't stay chosen.
    const isInside = !toExpanded && selectedLine?.level === 2 && selectedLine.group === group;
    if (isInside) choose(lines.find((line) => line.level === 1 && line.group === group));
    store.expand(group, toExpanded);
  }

  function expand(): void {
    if (selectedLine?.isExpanded === false) toggle(selectedLine, true);
    else if (selectedLine?.isExpanded === true) choose(lines[selectedIndex + 1]);
  }

  function collapse(): void {
    if (selectedLine?.isExpanded === true) toggle(selectedLine, false);
    else if (selectedLine?.level === 2) choose(lines.findLast((line, at) => at < selectedIndex && line.level === 1));
  }

  function onKeyDown(event: KeyboardEvent) {
    const command = listCommand(event);
    if (command === null) return;
    event.preventDefault();
    if (command.do === "open") onOpen();
    if (command.do === "expand") expand();
    if (command.do === "collapse") collapse();
    if (command.do === "move") choose(lines[movedIndex(lines.length, selectedIndex, command, viewport)]);
  }

  function onClick({ target }: MouseEvent) {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-exchange]") : null;
    const line = row === null ? undefined : lines.find(({ entry }) => entry.exchange.id === row.dataset["exchange"]);
    if (line === undefined) return;
    if (target instanceof Element && target.closest("[data-toggle]") !== null) {
      toggle(line, line.isExpanded === false);
      return;
    }
    choose(line);
    store.open(true);
  }

  return (
    <div
      ref={listRef}
      class="list"
      role="tree"
      tabIndex={0}
      aria-label={strings.listLabel}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...(selectedLine === undefined ? {} : { "aria-activedescendant": rowId(selectedLine.entry.exchange.id) })}
    >
      {/* No property of its own for the count: rows would inherit it, and the browser look at all their styles with each new one. */}
      <div class="list-rows" role="presentation" style={{ height: `calc(${lines.length} * var(--row-height))` }}>
        {drawn.map(({ line, index }) => (
          <Row
            key={line.entry.exchange.id}
            line={line}
            diagnosis={store.list.diagnosis(line.entry.exchange)}
            progress={store.list.progress.of(line.entry.exchange)}
            index={index}
            isSelected={index === selectedIndex}
          />
        ))}
      </div>
    </div>
  );
}
