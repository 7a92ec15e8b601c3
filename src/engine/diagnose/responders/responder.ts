/** Who sends responses: what one is known by. Data; the code that reads it is in `signs.ts`. */

import type { RefusalText } from "../../fetch/exchange";

export type ResponderKind =
  | "application"
  | "cors-layer"
  | "gateway"
  | "firewall"
  | "login-wall"
  | "tunnel"
  | "object-store"
  | "platform"
  | "browser";

/**
 * Who can change what is wrong. `you`: the person's own code or server. `platform`: a setting of a product that they run or rent.
 * `third-party`: somebody else alone. `browser`: the page or the browser.
 */
export type Owner = "you" | "platform" | "third-party" | "browser" | "unknown";

/** Something that shows in one response. All that is given has to hold; header names are lowercase. */
export interface Sign {
  readonly status?: readonly number[];
  /** The text beside the status, where the source tells it. */
  readonly statusText?: RefusalText;
  /** Headers that are there, and what their combined value looks like. */
  readonly headers?: Readonly<Record<string, RegExp>>;
  /** Headers that aren't there. */
  readonly absent?: readonly string[];
  /** The content type as it was sent; `null`: there is none. */
  readonly type?: string | RegExp | null;
  /** Bytes of the body, by `Content-Length`; `null`: there is no such header. */
  readonly length?: readonly number[] | null;
  /** The URL that the response redirects to. */
  readonly location?: RegExp;
  /** The path and the query that were requested. */
  readonly target?: RegExp;
  readonly on?: "preflight" | "response";
  /** Left out where the vendor's documentation, its source or a measurement says so; `false` where it is only reported. */
  readonly sure?: false;
}

/** A product or a part of one. The comment of each says where its signs are from. */
export interface Responder {
  /** Public: `answeredBy.id` in the JSON. */
  readonly id: string;
  readonly name: string;
  readonly kind: ResponderKind;
  /** Who can change its responses; left out where that follows from the server. */
  readonly owner?: Owner;
  /** The host names (without a port) that only it has. */
  readonly hosts?: RegExp;
  /** With `hosts`: only these paths of them. Without: paths that only it has. */
  readonly paths?: RegExp;
  /** With the other two: only this port. */
  readonly ports?: readonly string[];
  /** With any of these: only these queries. Without: queries that only it has. */
  readonly query?: RegExp;
  /** Any of these, wherever it is met: it wrote the response itself. */
  readonly own?: readonly Sign[];
  /** Any of these, but only at its own URLs: the same. */
  readonly there?: readonly Sign[];
  /** Any of these, at its own URLs where it has some: its CORS rules refused. */
  readonly refuses?: readonly RefusalSign[];
  /** Any of these: the response is its, or came through it. */
  readonly marks?: readonly Sign[];
}

/** What a CORS layer did not find on its lists. */
export type Reason = "origin" | "method" | "header";

export type RefusalSign = Sign & { readonly because: readonly Reason[] };

/** A login page that redirects lead to: a host, a path, a query; all that is given has to fit. */
export interface Login {
  readonly id: string;
  /** Whose page it is. */
  readonly name: string;
  readonly hosts?: RegExp;
  readonly paths?: RegExp;
  readonly query?: RegExp;
}

/** A CORS library or a web server's CORS recipe, and how it refuses. */
export interface CorsLayer {
  readonly id: string;
  readonly name: string;
  readonly refusals: readonly RefusalSign[];
}

/** Who sent the response that decides, and how that is known. */
export interface AnsweredBy {
  readonly id: string;
  readonly name: string;
  readonly kind: ResponderKind;
  /** A sentence each. */
  readonly evidence: readonly string[];
  /** `observed`: it says so itself. `inferred`: only it is known to respond like this. */
  readonly certainty: "observed" | "inferred";
  /** Of a CORS layer: what is not on its lists, as far as that shows; several where the same bytes stand for each. */
  readonly because?: readonly Reason[];
  /** Names of headers that no request that passed had; left out where none passed. */
  readonly newHeaders?: readonly string[];
  /** The id of the framework whose marks the response has. */
  readonly framework?: string;
  /** Who can change it, where the product decides that. */
  readonly owner?: Owner;
}
