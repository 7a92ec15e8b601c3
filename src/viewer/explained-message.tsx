import { causePage } from "../engine/diagnose/pages";
import { explainMessage } from "../engine/messages/explain";
import { referenceOf } from "../reference/cause-reference";
import { RichText } from "../view/rich-text";
import { viewerWords } from "./words";

/** Whether a text is a message that some browser logs, and not a link. */
export function isConsoleMessage(text: string): boolean {
  return explainMessage(text).length > 0;
}

/** What can be behind a pasted console message, the likeliest first. */
export function ExplainedMessage({ text }: { readonly text: string }) {
  const causes = [...new Set(explainMessage(text).flatMap((found) => found.causes))];
  const known = causes.flatMap((id) => referenceOf(id) ?? []);
  if (known.length === 0) return <p role="status">{viewerWords.saysNothing}</p>;
  return (
    <section class="causes" aria-label={viewerWords.possibleCauses}>
      <h2>{viewerWords.causes(known.length)}</h2>
      <ol>
        {known.map(({ id, label, meaning, sign }, index) => (
          <li key={id} data-cause={id}>
            <a href={causePage(id)} target="_blank" rel="noreferrer">
              {label}
            </a>
            {index === 0 && (
              <p>
                <RichText text={meaning} />
              </p>
            )}
            <p>
              <RichText text={sign} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
