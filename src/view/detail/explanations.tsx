import type { FullDiagnosis } from "../../engine/remedy/fix";
import { RichText } from "../rich-text";
import { strings } from "../strings";

interface Props {
  readonly of: readonly FullDiagnosis[];
  /** The headline that is on screen already. */
  readonly headline: string;
}

/** The explanations that fit, each after the condition that would make it the right one. */
export function Explanations({ of, headline }: Props) {
  return (
    <section class="explanations">
      <h2>{strings.either}</h2>
      <dl>
        {of.map((one, index) => (
          <div key={index}>
            <dt>
              <RichText text={one.evidence.at(-1) ?? ""} />
            </dt>{" "}
            <dd>
              <RichText text={one.headline === headline ? strings.asAbove : one.headline} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
