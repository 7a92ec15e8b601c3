import { type RowVerdict, verdictWords } from "./strings";

/** Twelve units square. One shape a verdict, so that nobody needs to see the colour. */
const SHAPES: Readonly<Record<RowVerdict | "warned", string>> = {
  // A circle with a bar across.
  blocked: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1ZM2.6 9.4l6.8-6.8",
  allowed: "M1.5 6.5 4.5 9.5 10.5 2.5",
  // A triangle: allowed, with something to say about it.
  warned: "M6 1.2 11.2 10.6H.8ZM6 4.6v2.8M6 8.9v.2",
  // A line that does not get there.
  failed: "M.8 6h3.4M7.8 6h3.4M4.4 3.4l3.2 5.2",
  opaque: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z",
  unknown: "M3.6 4a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.8-1.1 1.6M6 10v.2",
  "not-cors": "M3 6h6",
  pending: "M2 6h.01M6 6h.01M10 6h.01",
};

interface Props {
  readonly verdict: RowVerdict;
  readonly isWarned?: boolean;
}

/** The verdict as a shape; the word is beside it, or in the label of the row. */
export function VerdictMark({ verdict, isWarned = false }: Props) {
  const shape = isWarned && verdict === "allowed" ? "warned" : verdict;
  return (
    <svg
      class="mark"
      data-shape={shape}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[shape]} />
    </svg>
  );
}

/** The verdict in a word, after its mark. */
export function VerdictWord({ verdict, isWarned = false }: Props) {
  return (
    <span class="verdict-word" data-shape={isWarned && verdict === "allowed" ? "warned" : verdict}>
      <VerdictMark verdict={verdict} isWarned={isWarned} />
      {verdictWords[verdict]}
    </span>
  );
}
