import type { CauseId } from "../causes/ids";
import type { Situation } from "../situation";
import { BETWEEN_WORDS } from "./between";
import { ELEMENT_WORDS } from "./elements";
import { HEADER_WORDS } from "./headers";
import { NO_RESPONSE_WORDS } from "./no-response";
import { ORIGIN_WORDS } from "./origins";
import { POLICY_WORDS } from "./policies";
import { REDIRECT_WORDS } from "./redirects";
import { STATUS_WORDS } from "./statuses";

/** How one cause is told. Every value in it is the person's own. */
export interface CauseWords {
  /** The cause in about five words, for a row of a list. */
  readonly label: string;
  /** One sentence under 20 words: who refused what. */
  headline(situation: Situation): string;
  /** Two or three sentences: what differs, and what to do about it. */
  why(situation: Situation): string;
}

const WORDS: Readonly<Record<CauseId, CauseWords>> = {
  ...NO_RESPONSE_WORDS,
  ...POLICY_WORDS,
  ...REDIRECT_WORDS,
  ...STATUS_WORDS,
  ...ORIGIN_WORDS,
  ...HEADER_WORDS,
  ...BETWEEN_WORDS,
  ...ELEMENT_WORDS,
};

export function wordsOf(cause: CauseId): CauseWords {
  return WORDS[cause];
}
