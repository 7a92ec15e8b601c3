import type { Violation } from "../../engine/fetch/violation";
import { Shown } from "../shown";
import { strings } from "../strings";
import { type Parts, nearMatch } from "./near-match";

/** A value with the part that differs marked. */
export function Marked({ parts: [start, differs, end] }: { readonly parts: Parts }) {
  return (
    <>
      <Shown text={start} />
      {differs !== "" && (
        <mark>
          <Shown text={differs} />
        </mark>
      )}
      <Shown text={end} />
    </>
  );
}

/** The page's origin above the one the server allows, where they nearly match; nothing otherwise. */
export function Compare({ violation }: { readonly violation: Violation | undefined }) {
  if (violation?.rule !== "allow-origin-mismatch" || violation.value === null) return null;
  const parts = nearMatch(violation.wanted, violation.value);
  if (parts === null) return null;
  return (
    <dl class="compare">
      <dt>{strings.pageIs}</dt>
      <dd>
        <code>
          <Marked parts={parts[0]} />
        </code>
      </dd>
      <dt>{strings.serverAllows}</dt>
      <dd>
        <code>
          <Marked parts={parts[1]} />
        </code>
      </dd>
    </dl>
  );
}
