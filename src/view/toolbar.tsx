import type { RefObject } from "preact";
import type { Recording } from "../session/source";
import { CATEGORIES } from "../session/standing";
import type { Order } from "./state/rows";
import type { PanelState, PanelStore } from "./state/store";
import { filterWords, orderWords, strings } from "./strings";

interface Props {
  readonly store: PanelStore;
  readonly state: PanelState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onShare: () => void;
  readonly onOpenFile: () => void;
  readonly onKeys: () => void;
}

const ORDERS: readonly Order[] = ["blocked-first", "time"];

/** Sixteen units square. */
const ICONS = {
  clear: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 11.8l7.6-7.6",
  pause: "M5.5 3v10M10.5 3v10",
  resume: "M4.5 2.5v11l9-5.5Z",
  // A folder.
  open: "M2 12.5v-9h4l1.5 2H14v7Z",
  // An arrow out of a tray.
  share: "M8 10V2M5 4.8 8 2l3 2.8M3 8.5V14h10V8.5",
} as const;

/** Pause, clear, keep, filters with their counts, order, search, and what leads in and out: a file, a report. */
export function Toolbar({ store, state, searchRef, onShare, onOpenFile, onKeys }: Props) {
  const counts = store.list.counts();
  return (
    <header class="toolbar" aria-label={strings.toolbarLabel}>
      {/* A file stays what it is. */}
      {state.feed !== "file" && <Recorder store={store} recording={state.recording} />}
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
      <IconButton icon="share" label={strings.share} onClick={onShare} isDisabled={store.list.size() === 0} />
      <IconButton icon="open" label={strings.openFile} onClick={onOpenFile} />
      <button type="button" class="icon-button" title={strings.keys} aria-label={strings.keys} onClick={onKeys}>
        ?
      </button>
    </header>
  );
}

/** What can be done about the recording itself. */
function Recorder({ store, recording }: { readonly store: PanelStore; readonly recording: Recording | null }) {
  const isPaused = recording?.isPaused ?? false;
  return (
    <>
      <IconButton
        icon={isPaused ? "resume" : "pause"}
        label={isPaused ? strings.resume : strings.pause}
        isDisabled={recording === null}
        onClick={() => store.pause(!isPaused)}
      />
      <IconButton icon="clear" label={strings.clear} onClick={() => store.clear()} />
      <label class="keep" title={strings.keepLong}>
        <input
          type="checkbox"
          aria-label={strings.keepLong}
          checked={recording?.isKept ?? false}
          disabled={recording === null}
          onChange={({ currentTarget }) => store.keep(currentTarget.checked)}
        />
        {strings.keep}
      </label>
    </>
  );
}

interface IconButtonProps {
  readonly icon: keyof typeof ICONS;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, isDisabled = false, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} disabled={isDisabled} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}
