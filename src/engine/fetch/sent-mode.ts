import { STANDARD } from "./engines";
import type { HeaderList, RequestMode, ResourceType } from "./exchange";
import { getHeader } from "./headers";
import { unsafeHeaders } from "./request-headers";

/**
 * The mode of a request that leaves its origin, by the headers that were really sent; `null` where they leave it open.
 * https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-mode-header
 */
export function modeAsSent(headers: HeaderList, type: ResourceType): RequestMode | null {
  const mode = getHeader(headers, "sec-fetch-mode");
  if (mode === "cors" || mode === "no-cors" || mode === "same-origin" || mode === "websocket") return mode;
  if (getHeader(headers, "sec-websocket-key") !== null) return "websocket";
  if (mode === null && type === "ping") return modeOfPing(headers);
  // A request in mode cors that leaves its origin always has an Origin header.
  return mode === null && getHeader(headers, "origin") === null ? "no-cors" : null;
}

/** A beacon has an Origin header in mode no-cors too; its content type tells. https://w3c.github.io/beacon/#sec-processing-model */
function modeOfPing(headers: HeaderList): "cors" | "no-cors" {
  const isAudit = getHeader(headers, "ping-to") !== null;
  return !isAudit && unsafeHeaders(headers, STANDARD).some(({ name }) => name === "content-type") ? "cors" : "no-cors";
}
