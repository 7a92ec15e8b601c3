import { getHeader } from "../../engine/fetch/headers";
import type { CredentialsMode, Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";

/** A request that the page can send again as it was: what goes to `fetch`, and the origin that has to be the page's. */
export interface Repeat {
  readonly origin: string;
  readonly url: string;
  readonly method: "GET" | "HEAD";
  readonly credentials: CredentialsMode;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Why only the page itself can send it again. `method`: it may change data on the server, or has a body. `kind`: no script sent it.
 * `headers`: its headers are not known, because the browser never sent it.
 */
export type NoRepeat = "method" | "kind" | "headers";

export interface CheckAgain {
  readonly repeat: Repeat | null;
  readonly hindrance: NoRepeat | null;
  /** Whether it is sent with credentials although the recording does not show whether the script sends them. */
  readonly assumesCredentials: boolean;
}

/**
 * How the page can send a request again without doing any harm: GET and HEAD have neither a body nor an effect (RFC 9110, 9.2.1). The
 * browser sends its preflight again by itself. Where the credentials mode is open, it is sent with them: a server that allows that
 * allows the other as well.
 */
export function planCheck(exchange: Exchange, diagnosis: FullDiagnosis | null): CheckAgain {
  const [{ url, method, requestHeaders, preflight }] = exchange.hops;
  const none = (hindrance: NoRepeat): CheckAgain => ({ repeat: null, hindrance, assumesCredentials: false });
  if (method !== "GET" && method !== "HEAD") return none("method");
  if (exchange.type !== "xmlhttprequest" || exchange.mode === "no-cors") return none("kind");
  const names = (getHeader(preflight?.requestHeaders, "access-control-request-headers") ?? "").split(",");
  const headers = names.map((name) => name.trim()).filter(Boolean);
  const values = headers.map((name) => getHeader(requestHeaders, name));
  if (values.includes(null)) return none("headers");
  const credentials = exchange.credentials ?? diagnosis?.request.credentials ?? null;
  return {
    repeat: {
      origin: exchange.origin,
      url,
      method,
      credentials: credentials ?? "include",
      headers: headers.map((name, index) => [name, values[index] ?? ""] as const),
    },
    hindrance: null,
    assumesCredentials: credentials === null,
  };
}
