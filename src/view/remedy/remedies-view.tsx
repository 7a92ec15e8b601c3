import type { Remedy } from "../../engine/remedy/remedy";
import { RichText } from "../rich-text";
import { strings } from "../strings";
import { proofWords, remedyWords as words } from "./words";

interface Props {
  readonly of: readonly Remedy[];
  /** Whether they come before all else that helps; then the first is open. */
  readonly isFirst: boolean;
  readonly onCopy: (text: string) => void;
}

/** The ways to what the person wanted besides the headers, the best first, each folded to its title. */
export function RemediesView({ of, isFirst, onCopy }: Props) {
  if (of.length === 0) return null;
  return (
    <section class="remedies">
      <h2>{isFirst ? words.waysFirst : words.ways}</h2>
      {of.map((remedy, index) => (
        <details key={remedy.id} data-remedy={remedy.id} open={isFirst && index === 0}>
          <summary>
            <RichText text={remedy.title} />
          </summary>
          <OneRemedy remedy={remedy} onCopy={onCopy} />
        </details>
      ))}
    </section>
  );
}

function OneRemedy({ remedy, onCopy }: { readonly remedy: Remedy; readonly onCopy: (text: string) => void }) {
  return (
    <>
      <ol class="remedy-steps">
        {remedy.steps.map((step) => (
          <li key={step}>
            <RichText text={step} />
          </li>
        ))}
      </ol>
      {remedy.code.map(({ where, text }) => (
        <div key={where} class="piece" data-piece="remedy">
          <div class="change-head">
            <p class="piece-where">
              <RichText text={where} />
            </p>
            <button type="button" class="button" aria-label={words.copy(where)} onClick={() => onCopy(text)}>
              {strings.copy}
            </button>
          </div>
          <pre class="piece-code">
            <code>{text}</code>
          </pre>
        </div>
      ))}
      {remedy.cost !== null && (
        <p>
          <strong>{words.cost}: </strong>
          <RichText text={remedy.cost} />
        </p>
      )}
      <p class="dim">
        {proofWords[remedy.proof]} {remedy.docs !== null && <code class="docs">{remedy.docs}</code>}
      </p>
    </>
  );
}
