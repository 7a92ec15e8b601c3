import type { CredentialsMode, HeaderLine } from "../../src/engine/fetch/exchange";

/** Where a request goes: to the page's own origin, to another port of its site, or to another site. */
export type Place = "page" | "near" | "far";

/** The origin of each place. */
export type Places = Readonly<Record<Place, string>>;

/** What the server writes; every character of a value is one byte. */
export interface CaseResponse {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
}

export interface CaseHop {
  readonly place: Place;
  readonly preflight: CaseResponse;
  readonly actual: CaseResponse;
}

/** One random exchange: what a page requests, and all that the servers respond with. Plain JSON. */
export interface Case {
  readonly seed: number;
  readonly index: number;
  /** Who asks: the page, or a sandboxed frame in it, whose origin is `null`. */
  readonly from: "page" | "sandbox";
  /** `upload`: XMLHttpRequest with a listener on its upload, which makes the browser ask first whatever it sends. */
  readonly by: "fetch" | "xhr" | "upload";
  readonly method: string;
  readonly headers: readonly HeaderLine[];
  readonly body: string | null;
  readonly mode: "cors" | "no-cors" | "same-origin";
  readonly credentials: CredentialsMode;
  readonly cache: "default" | "no-store" | "reload" | "no-cache";
  readonly hops: readonly [CaseHop, ...CaseHop[]];
  /** Asked a second time, soon after, so that what the browser remembers of the preflight counts. */
  readonly again: boolean;
}

/** The path of a hop: everything about a request is found by it again. */
export function pathOf({ seed, index }: Pick<Case, "seed" | "index">, hop: number): string {
  return `/case/${seed}-${index}/${hop}`;
}

/** The case and hop that a text with such a path in it speaks of. */
export function readPath(text: string): { readonly key: string; readonly hop: number } | null {
  const match = /\/case\/(\d+-\d+)\/(\d+)/.exec(text);
  return match?.[1] === undefined ? null : { key: match[1], hop: Number(match[2]) };
}

export const keyOf = ({ seed, index }: Pick<Case, "seed" | "index">): string => `${seed}-${index}`;
