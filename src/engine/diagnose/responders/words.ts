import type { AnsweredBy } from "./responder";

/** Who sent the response that decides, in one line with how that is known. */
export function senderLine({ name, certainty, evidence }: AnsweredBy): string {
  return `Response from: ${name}${certainty === "inferred" ? " (inferred)" : ""}. ${evidence.join(" ")}`;
}
