import { type Situation, allowedOrigin, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";

/** Whether the browser stopped because an origin is allowed, and it is not this one. */
export function stoppedAtOrigin(situation: Situation): boolean {
  return stoppedAt(situation, "allow-origin-mismatch", "allow-origin-invalid", "allow-origin-multiple");
}

/** The rules that `stoppedAtOrigin` looks for in a value that is one origin. */
export const ONE_ORIGIN = ["allow-origin-mismatch", "allow-origin-invalid"] as const;

/** What the server allows beside what the page is. */
export function allowsAnother(situation: Situation): string {
  return `${host(situation.hop.url)} allows ${code(allowedOrigin(situation) ?? "")}, but your page's origin is ${code(situation.requestOrigin)}.`;
}
