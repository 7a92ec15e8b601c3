import type { Engine } from "./engines";
import type { HeaderList } from "./exchange";
import { isSafelistedMethod } from "./methods";
import { type UnsafeHeader, unsafeHeaders } from "./request-headers";

/** Why a request may not leave before the server was asked. Without either, only a watched upload or a streamed body asks. */
export interface PreflightNeed {
  /** The method, when it is not safelisted. */
  readonly method: string | null;
  /** The headers that need permission, sorted by name. */
  readonly headers: readonly UnsafeHeader[];
}

/**
 * What of a script's request in mode `cors` to another origin needs the server's permission, or `null` when nothing does.
 * `headers` are those the script set. https://fetch.spec.whatwg.org/#concept-main-fetch, the step about unsafe requests
 */
export function preflightNeed(method: string, headers: HeaderList, engine: Engine): PreflightNeed | null {
  const need = { method: isSafelistedMethod(method) ? null : method, headers: unsafeHeaders(headers, engine) };
  return need.method === null && need.headers.length === 0 ? null : need;
}
