import type { FullDiagnosis } from "../../engine/remedy/fix";
import { hostOf, pathOf } from "../../engine/diagnose/url-parts";
import { RichText } from "../rich-text";
import { tooltipOf } from "../invisible";
import { Shown } from "../shown";
import type { Progress } from "../../session/progress";
import { isWarned } from "../../session/standing";
import type { Line } from "../state/lines";
import { formatted, progressText, type RowVerdict, strings, verdictWords } from "../strings";
import { VerdictMark } from "../verdict-mark";

interface Props {
  readonly line: Line;
  /** `null` while there is no response. */
  readonly diagnosis: FullDiagnosis | null;
  readonly progress: Progress | null;
  readonly index: number;
  readonly isSelected: boolean;
}

/** The element id of an exchange's row. */
export function rowId(exchange: string): string {
  return `row-${exchange}`;
}

/** One request of the list. Its data attributes are a public contract: tests of the real panel read them. */
export function Row({ line, diagnosis, progress, index, isSelected }: Props) {
  const { exchange } = line.entry;
  const { url, method } = exchange.hops[0];
  const verdict: RowVerdict = diagnosis?.verdict ?? "pending";
  const cause = diagnosis?.label || (diagnosis?.certainty === "either" ? strings.eitherLabel : "");
  const label = progress === null ? cause : progressText(progress);
  return (
    // Clicks and keys are the list's: rows are never focused themselves.
    <div
      id={rowId(exchange.id)}
      class="row"
      role="treeitem"
      aria-selected={isSelected}
      aria-level={line.level}
      aria-setsize={line.siblings}
      aria-posinset={line.position}
      {...(line.isExpanded === null ? {} : { "aria-expanded": line.isExpanded })}
      title={tooltipOf(url)}
      style={{ "--index": String(index) }}
      data-exchange={exchange.id}
      data-url={url}
      data-method={method}
      data-verdict={verdict}
      data-cause={diagnosis?.cause ?? ""}
      data-rule={diagnosis?.violations[0]?.rule ?? ""}
      {...(progress !== null && { "data-progress": progress.is })}
    >
      <VerdictMark verdict={verdict} isWarned={diagnosis !== null && isWarned(diagnosis)} />
      <span class="row-request">
        <span class="visually-hidden">{verdictWords[verdict]} </span>
        <span class="row-method">
          <Shown text={method} />
        </span>{" "}
        <span class="row-path">
          <Shown text={pathOf(url)} />
        </span>{" "}
      </span>
      {line.times > 1 && <Times count={line.times} />}
      <span class="row-about">
        {label !== "" && (
          <span class="row-label">
            <RichText text={label} />
          </span>
        )}{" "}
        <span class="row-host">
          <Shown text={hostOf(url)} />
        </span>
      </span>
    </div>
  );
}

/** How often a failure came, and the handle to see each time. */
function Times({ count }: { readonly count: number }) {
  return (
    <span class="row-times" data-toggle>
      <span class="visually-hidden">{strings.times(count)} </span>
      <span aria-hidden="true">×{formatted(count)}</span>
      <svg class="chevron" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
        <path d="M3.2 1.8 6.6 5 3.2 8.2" />
      </svg>
    </span>
  );
}
