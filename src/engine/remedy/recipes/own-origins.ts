import type { Policy } from "../policy";

/** The policy for the origins that asked, for code that leaves all others to what is there. */
export function forOwnOrigins(policy: Policy): Policy {
  const [origin, ...origins] = policy.origins.filter((one) => !policy.granted.includes(one));
  return origin === undefined ? policy : { ...policy, origins: [origin, ...origins] };
}
