import type { Need } from "../need";

/** Who responded in the application's place; the product's name where it is known. */
export function firewallResponded({ answeredBy, status }: Need): string {
  return answeredBy === null
    ? `The firewall responded with ${status}, and the application did not see the request.`
    : `${answeredBy.name} responded with ${status}, and the application did not see the request.`;
}
