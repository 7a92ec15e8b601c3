import {
  type Asked,
  type Policy,
  type Review,
  policyForServer,
  reviewOf,
  serversToMend,
} from "../../engine/remedy/policy";

/** What one server has to allow, and what to know before it is pasted. */
export interface Plan {
  readonly policy: Policy;
  readonly review: Review;
}

/**
 * One plan for each server that has something to change for the request on screen. `others` gives what else this server was
 * asked; without it the plan is for this request alone. `also` holds origins that the person wants in besides.
 */
export function plansFor(
  shown: Asked,
  others: ((server: string) => readonly Asked[]) | null,
  also: readonly string[],
): readonly Plan[] {
  return serversToMend([shown]).flatMap((server) => {
    const asked = [shown, ...(others?.(server) ?? []).filter(({ exchange }) => exchange.id !== shown.exchange.id)];
    const policy = policyForServer(server, asked, also);
    return policy ? [{ policy, review: reviewOf(policy, asked) }] : [];
  });
}
