import type { Cut, CutKind } from "../../report/redact";
import { formatted } from "../strings";
import { shareWords } from "./words";

const KINDS: readonly CutKind[] = [
  "headers",
  "queryValues",
  "pathSegments",
  "userinfo",
  "fragments",
  "errors",
  "hosts",
];

/** "2 header values, 1 query value"; nothing where nothing was cut. */
export function cutCounts(cut: Cut): string {
  return KINDS.filter((kind) => cut[kind] > 0)
    .map((kind) => `${formatted(cut[kind])} ${shareWords.kinds[kind][cut[kind] === 1 ? 0 : 1]}`)
    .join(", ");
}
