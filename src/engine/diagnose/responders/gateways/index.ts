import { bigip } from "./bigip";
import { apache } from "./apache";
import { apisix } from "./apisix";
import { awsAlb } from "./aws-alb";
import { caddy } from "./caddy";
import { envoy } from "./envoy";
import { haproxy } from "./haproxy";
import { iis } from "./iis";
import { iisOptions } from "./iis-options";
import { nginx } from "./nginx";
import { traefik } from "./traefik";
import { varnish } from "./varnish";
import type { Responder } from "../responder";

/** Web servers, proxies and load balancers in front of an application, and how their own responses look. */
export const GATEWAYS: readonly Responder[] = [
  iisOptions,
  nginx,
  apache,
  caddy,
  haproxy,
  varnish,
  envoy,
  apisix,
  awsAlb,
  traefik,
  iis,
  bigip,
];
