import { code } from "../words/values";
import { getHeader } from "../../fetch/headers";
import { locationOf } from "../../fetch/redirect";
import type { Response } from "../../fetch/exchange";
import type { Responder, Sign } from "./responder";

/** One response, and what was requested. */
export interface Seen {
  readonly url: string;
  readonly isPreflight: boolean;
  readonly response: Response;
}

/** Whether a response shows the sign. */
export function shows({ response, url, isPreflight }: Seen, sign: Sign): boolean {
  const { status, headers } = response;
  if (sign.status && !sign.status.includes(status)) return false;
  if (sign.on !== undefined && (sign.on === "preflight") !== isPreflight) return false;
  for (const [name, value] of Object.entries(sign.headers ?? {})) {
    const found = getHeader(headers, name);
    if (found === null || !value.test(found)) return false;
  }
  if (sign.absent?.some((name) => getHeader(headers, name) !== null)) return false;
  return (
    isType(getHeader(headers, "content-type"), sign.type) &&
    isLength(getHeader(headers, "content-length"), sign.length) &&
    (sign.location === undefined || sign.location.test(locationOf(response, url) ?? ""))
  );
}

function isType(found: string | null, wanted: Sign["type"]): boolean {
  if (wanted === undefined) return true;
  if (wanted === null || typeof wanted === "string") return found === wanted;
  return found !== null && wanted.test(found);
}

function isLength(found: string | null, wanted: Sign["length"]): boolean {
  if (wanted === undefined) return true;
  return wanted === null ? found === null : found !== null && wanted.includes(Number(found));
}

/** Whether a responder is known by its URLs at all. */
export function hasAddress({ hosts, paths, ports }: Responder): boolean {
  return hosts !== undefined || paths !== undefined || ports !== undefined;
}

/** Whether the URL is one of those that only this responder has. */
export function isAddressOf(responder: Responder, url: URL): boolean {
  const { hosts, paths, ports } = responder;
  if (!hasAddress(responder)) return false;
  return (
    (hosts?.test(url.hostname) ?? true) && (paths?.test(url.pathname) ?? true) && (ports?.includes(url.port) ?? true)
  );
}

/** The headers that made a sign, as they were sent: `` `cf-mitigated: challenge` ``. */
export function shownBy({ response: { headers } }: Seen, sign: Sign): string {
  const names = Object.keys(sign.headers ?? {});
  return names.map((name) => code(`${name}: ${getHeader(headers, name) ?? ""}`)).join(", ");
}
