import type { CauseId } from "../diagnose/causes/index";

/** What people meet most, the most frequent first, by how often it is in public issues and forum posts. */
const COMMON: readonly CauseId[] = [
  "not-configured",
  "origin-not-allowed",
  "preflight-auth",
  "server-error",
  "gateway-error",
  "not-authenticated",
  "preflight-no-route",
  "header-not-allowed",
  "wildcard-with-credentials",
  "login-redirect",
  "server-unreachable",
  "duplicate-origin-header",
  "preflight-redirect-slash",
  "preflight-redirect-https",
  "preflight-redirect",
  "preflight-status",
  "actual-without-cors",
  "preflight-without-cors",
  "error-without-cors",
  "third-party",
  "origin-trailing-slash",
  "origin-port",
  "credentials-not-allowed",
  "method-not-allowed",
  "tracing-header",
  "cached-without-cors",
];

/** The place of a cause by how often people meet it; those that few meet share the last one. */
export function frequency(id: CauseId): number {
  const place = COMMON.indexOf(id);
  return place === -1 ? COMMON.length : place;
}
