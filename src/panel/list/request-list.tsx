import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { listCommand } from "../keys";
import type { Entry } from "../state/exchange-list";
import type { PanelStore } from "../state/store";
import { strings } from "../strings";
import { Row, rowId } from "./row";
import { useViewport } from "./use-viewport";
import { drawnRange, movedIndex, scrollTopFor } from "./window";

interface Props {
  readonly store: PanelStore;
  readonly rows: readonly Entry[];
  readonly selected: string | null;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** Enter: the reader wants to go to the answer. */
  readonly onOpen: () => void;
}

/** The requests: one tab stop, its own keys, and only as many rows drawn as are needed. */
export function RequestList({ store, rows, selected, listRef, onOpen }: Props) {
  const viewport = useViewport(listRef);
  const selectedIndex = rows.findIndex((row) => row.exchange.id === selected);
  const [start, end] = drawnRange(rows.length, viewport);
  const drawn = rows.slice(start, end).map((entry, offset) => ({ entry, index: start + offset }));
  const selectedRow = rows[selectedIndex];
  // A screen reader must find the active row, also after it was scrolled away.
  if (selectedRow !== undefined && (selectedIndex < start || selectedIndex >= end)) {
    drawn.push({ entry: selectedRow, index: selectedIndex });
  }

  // The row keeps in view when it was chosen, not when others arrive around it.
  useLayoutEffect(() => {
    const element = listRef.current;
    if (element === null || selectedIndex < 0 || viewport.height === 0) return;
    element.scrollTop = scrollTopFor(selectedIndex, { ...viewport, top: element.scrollTop });
  }, [selected, viewport.height === 0]);

  function onKeyDown(event: KeyboardEvent) {
    const command = listCommand(event);
    if (command === null) return;
    event.preventDefault();
    if (command.do === "open") onOpen();
    if (command.do !== "move") return;
    const target = rows[movedIndex(rows.length, selectedIndex, command, viewport)];
    if (target !== undefined) store.select(target.exchange.id);
  }

  function onClick(event: MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-exchange]") : null;
    const id = row?.dataset["exchange"];
    if (id === undefined) return;
    store.select(id);
    store.open(true);
  }

  return (
    <div
      ref={listRef}
      class="list"
      role="listbox"
      tabIndex={0}
      aria-label={strings.listLabel}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...(selectedRow === undefined ? {} : { "aria-activedescendant": rowId(selectedRow.exchange.id) })}
    >
      <div class="list-rows" role="presentation" style={{ "--count": String(rows.length) }}>
        {drawn.map(({ entry, index }) => (
          <Row
            key={entry.exchange.id}
            exchange={entry.exchange}
            diagnosis={store.list.diagnosis(entry.exchange)}
            index={index}
            count={rows.length}
            isSelected={index === selectedIndex}
          />
        ))}
      </div>
    </div>
  );
}
