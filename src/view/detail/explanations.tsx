import type { FullDiagnosis } from "../../engine/remedy/fix";
import { RichText } from "../rich-text";
import { strings } from "../strings";
import { VerdictWord } from "../verdict-mark";

/** The explanations that fit, each under the condition that would make it the right one, a line each. */
export function Explanations({ of }: { readonly of: readonly FullDiagnosis[] }) {
  return (
    <section class="explanations">
      <h2>{strings.either}</h2>
      <dl>
        {of.map(({ evidence, verdict, headline }, index) => (
          <div key={index}>
            <dt>
              <RichText text={evidence.at(-1) ?? ""} />
            </dt>
            <dd>
              <VerdictWord verdict={verdict} /> <RichText text={headline} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
