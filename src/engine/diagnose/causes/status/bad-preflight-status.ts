import type { Rule } from "../../../fetch/violation";
import { CORS_CHECK } from "../rules";
import type { Situation } from "../../situation";

/** The status of a preflight response that is no success, whatever else it lacks; 0 when there is none. */
export function badPreflightStatus({ first, response, violations }: Situation): number {
  if (first?.step !== "preflight" || !response) return 0;
  return violations.some(({ rule, hop }) => rule === "preflight-status" && hop === first.hop) ? response.status : 0;
}

/** What browsers report for such a status: some check the headers of the response first. */
export const BAD_STATUS_RULES: readonly Rule[] = ["preflight-status", ...CORS_CHECK];
