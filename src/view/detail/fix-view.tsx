import type { Exchange } from "../../engine/fetch/exchange";
import type { Change, Fix } from "../../engine/remedy/fix";
import { tooltipOf } from "../invisible";
import { Shown } from "../shown";
import { strings } from "../strings";
import { VerdictMark } from "../verdict-mark";
import { Marked } from "./compare";
import { type DiffLine, changeLines, diffOf, placeLine } from "../../report/fix-text";
import { type Parts, nearMatch } from "./near-match";

const SIGN_WORDS = { "+": strings.added, "-": strings.removed, " ": strings.unchanged } as const;

interface Props {
  readonly exchange: Exchange;
  readonly fix: Fix;
  readonly onCopy: (text: string) => void;
}

/** The headers that mend it, one block a response, as a difference to what was sent. */
export function FixView({ exchange, fix, onCopy }: Props) {
  const { standard, chromium, firefox } = fix.proven;
  return (
    <>
      {fix.changes.map((change) => (
        <ChangeView key={`${change.on} ${change.hop}`} exchange={exchange} change={change} onCopy={onCopy} />
      ))}
      {standard && chromium && firefox && (
        <p class="proven">
          <VerdictMark verdict="allowed" /> {strings.proven}
        </p>
      )}
    </>
  );
}

interface ChangeProps {
  readonly exchange: Exchange;
  readonly change: Change;
  readonly onCopy: (text: string) => void;
}

function ChangeView({ exchange, change, onCopy }: ChangeProps) {
  const place = placeLine(exchange, change);
  const lines = diffOf(exchange, change);
  return (
    <div class="change" data-on={change.on} data-hop={change.hop}>
      <div class="change-head">
        <h3 title={tooltipOf(place)}>
          <Shown text={place} />
        </h3>
        <button
          type="button"
          class="button"
          aria-label={strings.copyOn(tooltipOf(place))}
          onClick={() => onCopy(changeLines(change).join("\n"))}
        >
          {strings.copy}
        </button>
      </div>
      <ul class="diff">
        {lines.map((line, index) => (
          <Line key={index} line={line} parts={partsOf(lines, index)} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, parts }: { readonly line: DiffLine; readonly parts: Parts | null }) {
  return (
    <li class="diff-line" data-sign={line.sign === " " ? "same" : line.sign}>
      <span class="sign" aria-hidden="true">
        {line.sign}
      </span>
      <span class="visually-hidden">{SIGN_WORDS[line.sign]} </span>
      <code>
        {line.name !== null && <span class="header-name">{line.name}: </span>}
        {parts === null ? <Shown text={line.value} /> : <Marked parts={parts} />}
      </code>
    </li>
  );
}

/** A value that nearly is the one it replaces, or is replaced by, shows where they differ. */
function partsOf(lines: readonly DiffLine[], index: number): Parts | null {
  const line = lines[index];
  const other = line?.sign === "-" ? lines[index + 1] : lines[index - 1];
  if (line === undefined || other === undefined || line.name === null || line.name !== other.name) return null;
  if (line.sign === " " || line.sign === other.sign) return null;
  return nearMatch(line.value, other.value)?.[0] ?? null;
}
