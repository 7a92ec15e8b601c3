import type { Response } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { variesByPerson } from "../responders/standing";

const GATEWAYS =
  /nginx|openresty|cloudflare|cloudfront|varnish|akamai|envoy|haproxy|traefik|awselb|apigw|fastly|gws|big-?ip|squid|caddy/i;
const MARKS = [
  "via",
  "cf-ray",
  "x-amz-cf-id",
  "x-amzn-requestid",
  "x-amz-apigw-id",
  "x-varnish",
  "x-served-by",
  "x-cache",
];

/** Whether something in front of the application says that it gave this response, and nothing of an application's shows in it. */
export function isGateway({ headers }: Response): boolean {
  if (variesByPerson(headers)) return false;
  return GATEWAYS.test(getHeader(headers, "server") ?? "") || MARKS.some((name) => getHeader(headers, name) !== null);
}
