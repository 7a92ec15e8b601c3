import "../styles/share.css";
import { useMemo, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { Entry } from "../state/exchange-list";
import type { PanelStore } from "../state/store";
import { strings } from "../strings";
import { useModal } from "../use-modal";
import { LeftOut } from "./left-out-view";
import { firstScope, type Scope, SCOPES, scopesOf } from "./scope";
import { useReport } from "./use-report";
import { Ways } from "./ways";
import { shareWords } from "./words";
import type { ReportActions } from "./report-actions";

export interface ShareProps {
  readonly store: PanelStore;
  readonly actions: ReportActions;
  /** The list as it is filtered and searched. */
  readonly rows: readonly Entry[];
  readonly selected: Exchange | null;
  readonly onClose: () => void;
}

/** What goes into a report, what stays out, and the ways to hand it on. It shows the moment it was opened at. */
export function ShareDialog({ store, actions, rows, selected, onClose }: ShareProps) {
  const ref = useModal();
  const scopes = useMemo(() => scopesOf(store.list, rows, selected), []);
  const [scope, setScope] = useState(() => firstScope(scopes));
  const [hosts, setHosts] = useState(false);
  const report = useReport({ chosen: scopes[scope], hosts }, store, actions);
  return (
    <dialog ref={ref} class="dialog share" aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title">{shareWords.title}</h2>
      <div class="share-about">
        <ScopeChoice scopes={scopes} chosen={scope} onChoose={setScope} />
        {"cut" in report && <LeftOut cut={report.cut} />}
        <label class="choice">
          <input type="checkbox" checked={hosts} onChange={({ currentTarget }) => setHosts(currentTarget.checked)} />
          {shareWords.hosts}
        </label>
      </div>
      {"problem" in report ? (
        <p class="share-said" role="alert">
          {shareWords.noReport(report.problem)}
        </p>
      ) : (
        <Ways report={report} store={store} actions={actions} />
      )}
      {/* The last, so that the focus begins with the choice. */}
      <button
        type="button"
        class="icon-button share-close"
        title={strings.close}
        aria-label={strings.close}
        onClick={() => ref.current?.close()}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </dialog>
  );
}

interface ScopeChoiceProps {
  readonly scopes: Readonly<Record<Scope, readonly Exchange[]>>;
  readonly chosen: Scope;
  readonly onChoose: (scope: Scope) => void;
}

function ScopeChoice({ scopes, chosen, onChoose }: ScopeChoiceProps) {
  return (
    <fieldset class="scopes">
      <legend>{shareWords.scope}</legend>
      {SCOPES.map((scope) => (
        <label key={scope} class="choice">
          <input
            type="radio"
            name="scope"
            value={scope}
            checked={scope === chosen}
            disabled={scopes[scope].length === 0}
            onChange={() => onChoose(scope)}
          />
          {shareWords.scopes[scope]}
          {scope !== "selected" && <span class="count"> {scopes[scope].length}</span>}
        </label>
      ))}
    </fieldset>
  );
}
