import type { RefObject } from "preact";
import { CATEGORIES } from "./state/category";
import type { Order } from "./state/rows";
import type { PanelState, PanelStore } from "./state/store";
import { filterWords, orderWords, strings } from "./strings";

interface Props {
  readonly store: PanelStore;
  readonly state: PanelState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onKeys: () => void;
}

const ORDERS: readonly Order[] = ["blocked-first", "time"];

/** Clear, filters with their counts, order, search. */
export function Toolbar({ store, state, searchRef, onKeys }: Props) {
  const counts = store.list.counts();
  return (
    <header class="toolbar" aria-label={strings.toolbarLabel}>
      <button
        type="button"
        class="icon-button"
        title={strings.clear}
        aria-label={strings.clear}
        onClick={() => store.clear()}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 11.8l7.6-7.6" />
        </svg>
      </button>
      <div class="filters" role="group" aria-label={strings.filtersLabel}>
        {[null, ...CATEGORIES].map((category) => (
          <button
            type="button"
            key={category}
            class="filter"
            data-filter={category ?? "all"}
            aria-pressed={state.filter === category}
            onClick={() => store.filter(category)}
          >
            {filterWords[category ?? "all"]}{" "}
            <span class="count">{category === null ? store.list.size() : counts[category]}</span>
          </button>
        ))}
      </div>
      <select
        class="order"
        aria-label={strings.sortLabel}
        value={state.order}
        onChange={({ currentTarget }) => store.sort(currentTarget.value === "time" ? "time" : "blocked-first")}
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {orderWords[order]}
          </option>
        ))}
      </select>
      <input
        ref={searchRef}
        class="search"
        type="search"
        aria-label={strings.searchLabel}
        placeholder={strings.searchPlaceholder}
        spellcheck={false}
        autocomplete="off"
        value={state.query}
        onInput={({ currentTarget }) => store.search(currentTarget.value)}
      />
      <button type="button" class="icon-button" title={strings.keys} aria-label={strings.keys} onClick={onKeys}>
        ?
      </button>
    </header>
  );
}
