import {
  type Asked,
  type Policy,
  type Review,
  policyForServer,
  extendedBy,
  reviewOf,
  serversToFix,
} from "../../engine/remedy/policy";

/** What one server has to allow, and what to know before it is pasted. */
export interface Plan {
  readonly policy: Policy;
  readonly review: Review;
  /** What was pasted before, as far as responses tell; `null` for nothing. */
  readonly before: Policy | null;
}

/**
 * One plan for each server that has something to change for the request on screen. `others` gives what else this server was
 * asked; without it the plan is for this request alone. `also` holds origins that the person wants in besides; `inPlace` gives
 * the policy whose code is on that server already.
 */
export function plansFor(
  shown: Asked,
  others: ((server: string) => readonly Asked[]) | null,
  also: readonly string[],
  inPlace: (server: string, asked: readonly Asked[]) => Policy | null = () => null,
): readonly Plan[] {
  return serversToFix([shown]).flatMap((server) => {
    const asked = [shown, ...(others?.(server) ?? []).filter(({ exchange }) => exchange.id !== shown.exchange.id)];
    const needed = policyForServer(server, asked, also);
    if (needed === null) return [];
    const before = inPlace(server, asked);
    const policy = before === null ? needed : extendedBy(before, needed, asked);
    return [{ policy, review: reviewOf(policy, asked), before }];
  });
}
