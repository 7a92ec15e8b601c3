import { diagnose } from "../diagnose/diagnose";
import { type KnownHosts, ownerOf } from "../diagnose/owner";
import type { Diagnosis } from "../diagnose/diagnosis";
import { causeOfId } from "../diagnose/causes/index";
import type { Exchange } from "../fetch/exchange";
import { findExposure } from "./expose";
import { findFix } from "./find-fix";
import type { FullDiagnosis } from "./fix";

/**
 * Explains one exchange, and finds its fix and who can make it. `others` are exchanges seen beside it; `hosts` are servers of which
 * the person said whose they are.
 */
export function diagnoseAndFix(
  exchange: Exchange,
  others: readonly Exchange[] = [],
  hosts: KnownHosts = {},
): FullDiagnosis {
  return withFix(exchange, diagnose(exchange, others), others, hosts);
}

function withFix(
  exchange: Exchange,
  diagnosis: Diagnosis,
  others: readonly Exchange[],
  hosts: KnownHosts,
): FullDiagnosis {
  const fixable =
    diagnosis.verdict === "blocked" &&
    diagnosis.violations.length > 0 &&
    // No server sent the response that stopped it, so none can send other headers.
    diagnosis.answeredBy?.kind !== "browser" &&
    !causeOfId(diagnosis.cause)?.isBeyondHeaders;
  const credentialed = diagnosis.request.credentials === "include";
  return {
    ...diagnosis,
    // What the responses would also need says nothing where no header of theirs helps.
    warnings: fixable ? diagnosis.warnings : diagnosis.warnings.filter((one) => one.id !== CREDENTIALS_UNKNOWN),
    fix: fixable
      ? findFix(exchange, credentialed)
      : hidesHeaders(diagnosis)
        ? findExposure(exchange, credentialed)
        : null,
    fixWithCookies: fixable && leavesCookiesOpen(diagnosis) ? findFix(exchange, true) : null,
    owner: ownerOf(exchange, diagnosis, others, hosts),
    alternatives: diagnosis.alternatives.map((alternative) => withFix(exchange, alternative, others, hosts)),
  };
}

function hidesHeaders({ warnings }: Diagnosis): boolean {
  return warnings.some(({ id }) => id === "header-hidden");
}

const CREDENTIALS_UNKNOWN = "credentials-unknown";

function leavesCookiesOpen({ warnings }: Diagnosis): boolean {
  return warnings.some(({ id }) => id === CREDENTIALS_UNKNOWN);
}
