import type { Sign } from "../responders/responder";

/** What a check compares: whose request, to which host. */
export interface Compared {
  /** The serialised origin that the browser sent. */
  readonly origin: string;
  /** Host and port of the URL. */
  readonly host: string;
}

/**
 * A server's own check of `Host`, `Origin`, `Sec-Fetch-Site` or a token, which is no CORS and rejects what CORS would allow. The
 * comment of each says where its signs are from.
 */
export interface OriginCheck {
  /** Public: `answeredBy.id` in the JSON. */
  readonly id: string;
  /** Whose check it is, as the middle of a sentence. */
  readonly name: string;
  /** Any of these: it rejected the request. */
  readonly signs: readonly Sign[];
  /** Only at these paths. */
  readonly paths?: RegExp;
  /** Whether its signs are told from others only where a page's request to its own origin was rejected. */
  readonly onlyOwn?: true;
  /** What it compares, in one sentence with the person's own values. */
  compares(compared: Compared): string;
  /** Which setting changes that, one step each. */
  steps(compared: Compared): readonly string[];
}
