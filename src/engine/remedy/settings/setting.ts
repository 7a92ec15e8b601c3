import type { Need } from "../need";
import type { Remedy, RemedyKind, Snippet } from "../remedy";

/** What makes headers of a response readable. */
export type Exposing = Pick<Remedy, "title" | "steps" | "code">;

/** Where a product is told what to allow: what to type, its trap, its documentation. */
export interface Setting {
  readonly id: string;
  /** Ids of the responders it is for. */
  readonly responders: readonly string[];
  /** Left out where it helps whatever was seen. */
  fits?(need: Need): boolean;
  /** Left out for a setting of a platform; `server-code` where the product is a library that one's own code calls. */
  readonly kind?: Extract<RemedyKind, "server-code">;
  readonly title: string;
  /** In its place where the response shows that CORS is on and only something is missing from its lists. */
  readonly titleWhereOn?: string;
  steps(need: Need): readonly string[];
  code?(need: Need): readonly Snippet[];
  /** What to set so that scripts can read these headers of a response that is delivered. Left out where it has no such setting. */
  expose?(names: readonly string[], need: Need): Exposing;
  /** A step that allows credentials, for a request that sends them; `null`: it can't. Left out where another step says it, or nothing is known. */
  readonly credentials?: string | null;
  /** Its trap, or what it costs. */
  readonly cost: string | null;
  /** With which version its code or steps were tried (in `test/servers`, or by hand); `null`: it follows the documentation. */
  readonly ran: string | null;
  readonly docs: string;
}

/** Whether a gateway's CORS setting is what helps: a limit or an application that is down has another remedy. */
export function isAboutCors(status: number): boolean {
  return status < 500 && status !== 413 && status !== 429;
}
