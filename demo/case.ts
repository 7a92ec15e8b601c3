import type { CauseId } from "../src/engine/diagnose/causes/index";
import type { HeaderList } from "../src/engine/fetch/exchange";

/**
 * What one of the demo's APIs responds with. Header values may hold places that are known only once every server listens:
 * `{page}` the page's origin, `{port}` its port, `{other-port}` a usual port that is not the page's, `{api}` this server's
 * host and port, `{next}` the URL of the next hop.
 */
export interface Reply {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body?: string;
}

/** One URL that a case's request visits; a redirect leads to the next. */
export interface DemoHop {
  /** Starts with the case's id, so that a request seen on the wire can be matched to its case. */
  readonly path: string;
  readonly host: "localhost" | "127.0.0.1";
  /** Hops and cases that name the same server share an origin; by default every hop has a server of its own. */
  readonly server?: string;
  /** `closed`: nothing listens there. `silent`: the server takes the request and never responds. */
  readonly state?: "closed" | "silent";
  readonly preflight?: Reply;
  readonly reply: Reply;
}

export interface DemoRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: "omit" | "same-origin" | "include";
  readonly mode?: "no-cors" | "websocket";
  readonly body?: string;
  /** Asked by a sandboxed frame, whose origin is `null`. */
  readonly sandboxed?: boolean;
  /** Asked by a frame whose document has this Content-Security-Policy. */
  readonly policy?: string;
  /** A path of the page's own server; once it responds, the page gives up. */
  readonly givesUpAfter?: string;
}

/** One request that the demo page makes, and what a browser and CORS Why must make of it. */
export interface DemoCase {
  readonly id: string;
  readonly title: string;
  /** What the API does, in one sentence for the page. */
  readonly note: string;
  readonly request: DemoRequest;
  readonly verdict: "blocked" | "allowed" | "failed" | "opaque";
  readonly cause: CauseId | null;
  /** Whether other headers (a Location included, and for a preflight another status) on the API's responses would deliver the response. */
  readonly headersCanFix: boolean;
  readonly hops: readonly [DemoHop, ...DemoHop[]];
}

export interface CaseGroup {
  readonly title: string;
  readonly cases: readonly DemoCase[];
}
