import { sentences } from "../words/values";
import type { AnsweredBy } from "./responder";

/** Who sent the response that decides, in one line with how that is known. */
export function senderLine({ name, certainty, evidence }: AnsweredBy): string {
  const line = certainty === "inferred" ? `Response from: ${name} (inferred).` : `Response from: ${name}.`;
  return sentences(line, ...evidence);
}
