import type { Exchange } from "../../fetch/exchange";
import type { FullDiagnosis } from "../../fix/fix";
import { RichText } from "../rich-text";
import { type RowVerdict, strings, verdictWords } from "../strings";
import { hostOf, pathOf } from "../../diagnose/url-parts";
import { VerdictMark } from "../verdict-mark";

interface Props {
  readonly exchange: Exchange;
  /** `null` while there is no answer. */
  readonly diagnosis: FullDiagnosis | null;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
}

/** The element id of an exchange's row. */
export function rowId(exchange: string): string {
  return `row-${exchange}`;
}

/** One request of the list. Its data attributes are a public contract: tests of the real panel read them. */
export function Row({ exchange, diagnosis, index, count, isSelected }: Props) {
  const { url, method } = exchange.hops[0];
  const verdict: RowVerdict = diagnosis?.verdict ?? "pending";
  const label = diagnosis?.label || (diagnosis?.certainty === "either" ? strings.eitherLabel : "");
  return (
    // Clicks and keys are the list's: rows are never focused themselves.
    <div
      id={rowId(exchange.id)}
      class="row"
      role="option"
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      title={url}
      style={{ "--index": String(index) }}
      data-exchange={exchange.id}
      data-url={url}
      data-method={method}
      data-verdict={verdict}
      data-cause={diagnosis?.cause ?? ""}
      data-rule={diagnosis?.violations[0]?.rule ?? ""}
    >
      <VerdictMark verdict={verdict} isWarned={(diagnosis?.warnings.length ?? 0) > 0} />
      <span class="row-request">
        <span class="visually-hidden">{verdictWords[verdict]} </span>
        <span class="row-method">{method}</span> <span class="row-path">{pathOf(url)}</span>{" "}
      </span>
      <span class="row-about">
        {label !== "" && (
          <span class="row-label">
            <RichText text={label} />
          </span>
        )}{" "}
        <span class="row-host">{hostOf(url)}</span>
      </span>
    </div>
  );
}
