import type { CredentialsMode, HeaderLine, HeaderList, Response } from "../engine/fetch/exchange";
import { normalizeValue } from "../engine/fetch/headers";

/** What a script of a page would ask the browser for: `fetch(url, {method, headers, credentials, body})` on a page of that origin. */
export interface ScriptRequest {
  readonly url: string;
  /** The serialised origin of the page, or `null` (four letters). */
  readonly origin: string;
  /** As the script writes it, normalised by `normalizeMethod`. */
  readonly method: string;
  /** The headers that the script sets. */
  readonly headers: HeaderList;
  readonly credentials: CredentialsMode;
  /** What the browser has stored for the URL's host, as one `Cookie` value, or `null`. */
  readonly cookies: string | null;
  readonly body: Uint8Array | null;
}

/** One request as it goes over the network. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array | null;
  /** The same for requests that differ only in how a browser presents itself (its name, its languages). */
  readonly sameness: string;
}

/** A response, or why there is none: Chromium's name of the network error, and what the system said. */
export type WireResult = { readonly response: Response } | { readonly error: string; readonly detail: string };

/** Sends one request, follows nothing. Never rejects. */
export type Send = (request: WireRequest) => Promise<WireResult>;

/** Whether sending it changes nothing on a server that keeps to HTTP. https://httpwg.org/specs/rfc9110.html#safe.methods */
export function isSafe({ method, body }: Pick<WireRequest, "method" | "body">): boolean {
  return body === null && SAFE.has(method);
}

const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lines of one name joined into one, at the place of the first, as a script's `Headers` are sent. */
export function combined(headers: HeaderList): HeaderList {
  const values = new Map<string, { name: string; values: string[] }>();
  for (const [name, value] of headers) {
    const known = values.get(name.toLowerCase()) ?? { name, values: [] };
    known.values.push(normalizeValue(value));
    values.set(name.toLowerCase(), known);
  }
  return [...values.values()].map(({ name, values: all }): HeaderLine => [name, all.join(", ")]);
}
