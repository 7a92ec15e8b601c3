import type { Branch } from "../../report/branches";
import { RichText } from "../rich-text";
import { strings } from "../strings";

interface Props {
  readonly of: readonly Branch[];
}

/** The explanations that fit, each after the condition that would make it the right one. */
export function Explanations({ of }: Props) {
  return (
    <section class="explanations">
      <h2>{strings.either}</h2>
      <dl>
        {of.map(({ condition, headline }, index) => (
          <div key={index}>
            <dt>
              <RichText text={condition ?? ""} />
            </dt>{" "}
            <dd>
              <RichText text={headline ?? strings.asAbove} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
