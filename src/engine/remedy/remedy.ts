/** One way to what the person wanted. */
export interface Remedy {
  readonly id: string;
  readonly kind: RemedyKind;
  /** What to do, as an order. */
  readonly title: string;
  /** One step each, with the person's own values; values stand in backticks. */
  readonly steps: readonly string[];
  readonly code: readonly Snippet[];
  /** What it costs or where it goes wrong; `null` where nothing does. */
  readonly cost: string | null;
  readonly proof: Proof;
  readonly docs: string | null;
}

export type RemedyKind =
  | "server-headers"
  | "server-code"
  | "platform-setting"
  | "request"
  | "page"
  | "proxy"
  | "ask-owner"
  | "browser";

/**
 * `proven`: tried against what was seen, and it passes. `needs-your-list`: right, but the list it goes on is not known here.
 * `not-provable-here`: what the server does then was not seen.
 */
export type Proof = "proven" | "needs-your-list" | "not-provable-here";

export interface Snippet {
  /** Where it goes, in one sentence or a file's name. */
  readonly where: string;
  readonly language: string;
  readonly text: string;
}
