import { aborted } from "./aborted";
import { actualWithoutCors } from "./actual-without-cors";
import { badCertificate } from "./bad-certificate";
import { blockedByExtension } from "./blocked-by-extension";
import { cachedWithoutCors } from "./cached-without-cors";
import { cdnDropsOrigin } from "./cdn-drops-origin";
import { coep } from "./coep";
import { corp } from "./corp";
import { corsDisabled } from "./cors-disabled";
import { crossoriginAttribute } from "./crossorigin-attribute";
import { cspConnectSrc } from "./csp-connect-src";
import { credentialsNotAllowed } from "./credentials-not-allowed";
import { devProxy } from "./dev-proxy";
import { duplicateOriginHeader } from "./duplicate-origin-header";
import { errorWithoutCors } from "./error-without-cors";
import { gatewayError } from "./gateway-error";
import { headerNotAllowed } from "./header-not-allowed";
import { headerOnWrongResponse } from "./header-on-wrong-response";
import { headerOnWrongSide } from "./header-on-wrong-side";
import { invalidList } from "./invalid-list";
import { localNetworkPermission } from "./local-network-permission";
import { loginRedirect } from "./login-redirect";
import { methodCase } from "./method-case";
import { methodNotAllowed } from "./method-not-allowed";
import { mixedContent } from "./mixed-content";
import { misspelledHeader } from "./misspelled-header";
import { nameNotFound } from "./name-not-found";
import { noCorsOpaque } from "./no-cors-opaque";
import { notConfigured } from "./not-configured";
import { orb } from "./orb";
import { originBareHost } from "./origin-bare-host";
import { originCase } from "./origin-case";
import { originList } from "./origin-list";
import { originLocalhostIp } from "./origin-localhost-ip";
import { originNotAllowed } from "./origin-not-allowed";
import { originNull } from "./origin-null";
import { originPath } from "./origin-path";
import { originPattern } from "./origin-pattern";
import { originPort } from "./origin-port";
import { originScheme } from "./origin-scheme";
import { originTrailingSlash } from "./origin-trailing-slash";
import { originWhitespace } from "./origin-whitespace";
import { originWww } from "./origin-www";
import { preflightAuth } from "./preflight-auth";
import { preflightNoRoute } from "./preflight-no-route";
import { preflightRedirect } from "./preflight-redirect";
import { preflightRedirectHttps } from "./preflight-redirect-https";
import { preflightRedirectSlash } from "./preflight-redirect-slash";
import { preflightServerError } from "./preflight-server-error";
import { preflightStatus } from "./preflight-status";
import { preflightWithoutCors } from "./preflight-without-cors";
import { redirectCredentialsInUrl } from "./redirect-credentials-in-url";
import { redirectHopWithoutCors } from "./redirect-hop-without-cors";
import { redirectOriginNull } from "./redirect-origin-null";
import { sameOriginMode } from "./same-origin-mode";
import { schemeNotHttp } from "./scheme-not-http";
import { serverError } from "./server-error";
import { serverUnreachable } from "./server-unreachable";
import { serviceWorker } from "./service-worker";
import { tracingHeader } from "./tracing-header";
import { unblockExtension } from "./unblock-extension";
import { unexplained } from "./unexplained";
import { wildcardWithCredentials } from "./wildcard-with-credentials";
import type { Cause } from "./cause";
import type { Situation } from "../situation";

/** Every cause, in order of precedence: the first that fits is the one to name. */
export const CAUSES: readonly Cause[] = [
  serverUnreachable,
  nameNotFound,
  badCertificate,
  blockedByExtension,
  mixedContent,
  cspConnectSrc,
  localNetworkPermission,
  sameOriginMode,
  schemeNotHttp,
  corsDisabled,
  aborted,
  corp,
  coep,
  orb,
  crossoriginAttribute,
  noCorsOpaque,
  loginRedirect,
  devProxy,
  preflightRedirectHttps,
  preflightRedirectSlash,
  preflightRedirect,
  redirectCredentialsInUrl,
  redirectHopWithoutCors,
  redirectOriginNull,
  gatewayError,
  serverError,
  headerOnWrongSide,
  preflightAuth,
  preflightNoRoute,
  preflightServerError,
  preflightStatus,
  errorWithoutCors,
  misspelledHeader,
  cachedWithoutCors,
  cdnDropsOrigin,
  actualWithoutCors,
  preflightWithoutCors,
  notConfigured,
  unblockExtension,
  duplicateOriginHeader,
  originTrailingSlash,
  originWhitespace,
  originCase,
  originPath,
  originScheme,
  originPort,
  originLocalhostIp,
  originWww,
  originList,
  originPattern,
  originBareHost,
  originNull,
  originNotAllowed,
  wildcardWithCredentials,
  credentialsNotAllowed,
  invalidList,
  headerOnWrongResponse,
  methodCase,
  methodNotAllowed,
  tracingHeader,
  headerNotAllowed,
  serviceWorker,
  unexplained,
];

/** The cause of a situation, or `null` when there is nothing to explain. */
export function causeOf(situation: Situation): Cause | null {
  return CAUSES.find((cause) => cause.fits(situation)) ?? null;
}
