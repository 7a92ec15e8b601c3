import { getHeader } from "../fetch/headers";
import type { Verdict, Warning } from "./diagnosis";
import type { Situation } from "./situation";
import { WARNINGS } from "./words/warnings";

/** What is worth knowing besides the verdict, the most useful first. */
export function warningsOf(situation: Situation, told: { verdict: Verdict; known: boolean }): Warning[] {
  const ids: (keyof typeof WARNINGS)[] = [];
  const { exchange, hop, violations } = situation;
  const openCredentials = told.verdict === "blocked" && !told.known && violations.length > 0;
  if (openCredentials && !situation.credentialed) ids.push("credentials-unknown");
  const headers = hop.response?.headers;
  const allowOrigin = getHeader(headers, "access-control-allow-origin");
  const allowsCredentials = getHeader(headers, "access-control-allow-credentials") === "true";
  if (allowOrigin === "null") ids.push("null-allowed");
  if (allowOrigin?.startsWith("http://") === true && allowsCredentials && !isLocal(allowOrigin)) {
    ids.push("http-origin-with-credentials");
  }
  const varies = (getHeader(headers, "vary") ?? "").toLowerCase();
  if (allowOrigin === exchange.origin && allowOrigin !== "null" && !varies.includes("origin") && varies !== "*") {
    ids.push("vary-missing");
  }
  return ids.map((id) => ({ id, text: WARNINGS[id] }));
}

const isLocal = (origin: string): boolean => /^http:\/\/(localhost|127\.|\[::1\])/.test(origin);
