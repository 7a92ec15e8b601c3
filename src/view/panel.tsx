import { useMemo, useRef, useState } from "preact/hooks";
import { useDeferred } from "./deferred";
import { Empty } from "./empty";
import { KeysDialog } from "./keys-dialog";
import { RequestList } from "./list/request-list";
import { ServerChoiceContext, useServerChoice } from "./fix/servers";
import { RemediesContext, useRemedies } from "./remedy/remedies";
import { emptyNoticeOf, type Notice, noticeOf } from "./notice";
import { ShareWhenLoaded } from "./share/share-when-loaded";
import type { PanelActions } from "./source";
import { linesOf } from "./state/lines";
import { type Rows, rowsOf } from "./state/rows";
import type { PanelStore } from "./state/store";
import { noticeWords, strings } from "./strings";
import { Toolbar } from "./toolbar";
import { useCopy } from "./use-copy";
import { usePanelKeys } from "./use-panel-keys";
import { usePanelState } from "./use-store";

interface Props {
  readonly store: PanelStore;
  readonly actions: PanelActions;
  /** Lets the person choose a file to show instead. */
  readonly onOpenFile: () => void;
}

/** The whole panel: toolbar, list, details, and what is said in between. */
export function Panel({ store, actions, onOpenFile }: Props) {
  const state = usePanelState(store);
  const { version, filter, query, order, expanded } = state;
  const shown = useRef<Rows | null>(null);
  const rows = useMemo(() => {
    shown.current = rowsOf(store.list, { filter, query, order }, version, shown.current);
    return shown.current.entries;
  }, [version, filter, query, order]);
  const lines = useMemo(() => linesOf(rows, expanded), [rows, expanded]);
  const selected = state.selected === null ? undefined : store.list.get(state.selected);
  const diagnosis = selected === undefined ? null : store.list.diagnosis(selected.exchange);
  const choice = useServerChoice(actions.servers, store.list, version);
  const remedies = useRemedies(actions.remedies, actions.hosts);
  const [dialog, setDialog] = useState<"keys" | "share" | null>(null);
  const [isTold, setIsTold] = useState(false);
  const isPrivate = state.recording?.isPrivate === true && !isTold;
  const notice = noticeOf(state, store);
  const empty = notice ?? emptyNoticeOf(state, () => actions.reloadPage());
  const Detail = useDeferred(actions.detail);
  const [said, copy] = useCopy(actions);
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const detailRef = useRef<HTMLElement>(null);

  function open() {
    store.open(true);
    detailRef.current?.focus();
  }

  function back() {
    store.open(false);
    listRef.current?.focus();
  }

  function share() {
    if (store.list.size() > 0) setDialog("share");
  }

  usePanelKeys({
    search: () => searchRef.current?.focus(),
    keys: () => setDialog("keys"),
    share,
    file: onOpenFile,
    copy: () => {
      const fix = choice.visible.current?.();
      if (fix !== undefined) copy(fix);
    },
    back: () => {
      if (document.activeElement === searchRef.current && query !== "") store.search("");
      else back();
    },
  });

  return (
    <div class="panel" data-open={state.isOpen}>
      {isPrivate && <Banner notice={{ id: "private", ...noticeWords.private, run: () => setIsTold(true) }} />}
      {notice !== null && store.list.size() > 0 && <Banner notice={notice} />}
      <Toolbar
        store={store}
        state={state}
        searchRef={searchRef}
        onShare={share}
        onOpenFile={onOpenFile}
        onKeys={() => setDialog("keys")}
      />
      {store.list.size() === 0 ? (
        <main class="nothing">
          {empty === null ? (
            <Empty text={state.feed === "file" ? strings.file : strings.connecting} />
          ) : (
            <Empty text={empty.text} action={empty} />
          )}
        </main>
      ) : (
        <main class="panes">
          <div class="list-pane">
            {rows.length === 0 ? (
              <NoMatch store={store} />
            ) : (
              <RequestList store={store} lines={lines} selected={state.selected} listRef={listRef} onOpen={open} />
            )}
            {state.dropped > 0 && (
              <p class="dropped">
                {strings.dropped(state.dropped)}{" "}
                {state.feed !== "file" && (
                  <button type="button" class="link-button" onClick={() => store.clear()}>
                    {strings.clear}
                  </button>
                )}
              </p>
            )}
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the arrow keys must reach it. */}
          <section ref={detailRef} class="detail" tabIndex={0} aria-label={strings.detailLabel}>
            <button type="button" class="button back" onClick={back}>
              <span aria-hidden="true">←</span> {strings.back}
            </button>
            {selected === undefined ? (
              <Empty text={strings.nothingSelected} />
            ) : (
              <ServerChoiceContext value={choice}>
                <RemediesContext value={remedies}>
                  {Detail !== null && (
                    <Detail
                      key={selected.exchange.id}
                      exchange={selected.exchange}
                      others={store.list.neighbours(selected.exchange)}
                      diagnosis={diagnosis}
                      progress={store.list.progress}
                      onCopy={copy}
                    />
                  )}
                </RemediesContext>
              </ServerChoiceContext>
            )}
          </section>
        </main>
      )}
      <div class="said" role="status">
        {said !== null && <span key={said.count}>{said.text}</span>}
      </div>
      {dialog === "share" && (
        <ShareWhenLoaded
          store={store}
          actions={actions}
          rows={rows}
          selected={selected?.exchange ?? null}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "keys" && <KeysDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

function Banner({ notice }: { readonly notice: Notice }) {
  return (
    <div class="banner" role="alert" data-notice={notice.id}>
      <p>{notice.text}</p>
      <button type="button" class="button" onClick={notice.run}>
        {notice.label}
      </button>
    </div>
  );
}

function NoMatch({ store }: { readonly store: PanelStore }) {
  const showAll = () => {
    store.filter(null);
    store.search("");
  };
  return (
    <div class="empty">
      <p class="empty-text">{strings.noMatch}</p>
      <button type="button" class="button" onClick={showAll}>
        {strings.showAll}
      </button>
    </div>
  );
}
