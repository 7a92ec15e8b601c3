import { aborted } from "./network/aborted";
import { actualWithoutCors } from "./headers/actual-without-cors";
import { badCertificate } from "./network/bad-certificate";
import { blockedByExtension } from "./policies/blocked-by-extension";
import { cachedWithoutCors } from "./between/cached-without-cors";
import { cdnDropsOrigin } from "./between/cdn-drops-origin";
import { coep } from "./policies/coep";
import { corp } from "./policies/corp";
import { corsDisabled } from "./policies/cors-disabled";
import { crossoriginAttribute } from "./policies/crossorigin-attribute";
import { cspConnectSrc } from "./policies/csp-connect-src";
import { credentialsNotAllowed } from "./headers/credentials-not-allowed";
import { BARE_ERRORS } from "./status/bare-errors";
import { htmlNotData } from "./headers/html-not-data";
import { pastCorsCode } from "./headers/past-cors-code";
import { devProxy } from "./between/dev-proxy";
import { duplicateOriginHeader } from "./origins/duplicate-origin-header";
import { errorWithoutCors } from "./status/error-without-cors";
import { gatewayError } from "./status/gateway-error";
import { headerNotAllowed } from "./headers/header-not-allowed";
import { headerOnWrongResponse } from "./headers/header-on-wrong-response";
import { headerOnWrongSide } from "./headers/header-on-wrong-side";
import { invalidList } from "./headers/invalid-list";
import { localNetworkPermission } from "./policies/local-network-permission";
import { loginRedirect } from "./redirects/login-redirect";
import { methodCase } from "./headers/method-case";
import { methodNotAllowed } from "./headers/method-not-allowed";
import { mixedContent } from "./policies/mixed-content";
import { misspelledHeader } from "./headers/misspelled-header";
import { nameNotFound } from "./network/name-not-found";
import { noCorsOpaque } from "./policies/no-cors-opaque";
import { notConfigured } from "./headers/not-configured";
import { orb } from "./policies/orb";
import { originBareHost } from "./origins/origin-bare-host";
import { originList } from "./origins/origin-list";
import { originNotAllowed } from "./origins/origin-not-allowed";
import { ORIGIN_NEAR_MISSES } from "./origins/near-misses";
import { originNull } from "./origins/origin-null";
import { originPattern } from "./origins/origin-pattern";
import { preflightAuth } from "./status/preflight-auth";
import { preflightNoRoute } from "./status/preflight-no-route";
import { preflightRedirect } from "./redirects/preflight-redirect";
import { preflightRedirectHttps } from "./redirects/preflight-redirect-https";
import { preflightRedirectSlash } from "./redirects/preflight-redirect-slash";
import { preflightServerError } from "./status/preflight-server-error";
import { preflightStatus } from "./status/preflight-status";
import { preflightWithoutCors } from "./headers/preflight-without-cors";
import { redirectCredentialsInUrl } from "./redirects/redirect-credentials-in-url";
import { redirectHopWithoutCors } from "./redirects/redirect-hop-without-cors";
import { redirectOriginNull } from "./redirects/redirect-origin-null";
import {
  brokenResponse,
  browserPolicy,
  connectionAllowlist,
  offline,
  portNotAllowed,
  proxyFailed,
  redirectRefused,
} from "./network/other-failures";
import { sameOriginMode } from "./policies/same-origin-mode";
import { schemeNotHttp } from "./policies/scheme-not-http";
import { serverError } from "./status/server-error";
import { serverUnreachable } from "./network/server-unreachable";
import { serviceWorker } from "./between/service-worker";
import { tracingHeader } from "./headers/tracing-header";
import { unblockExtension } from "./between/unblock-extension";
import { unexplained } from "./other/unexplained";
import { wildcardWithCredentials } from "./headers/wildcard-with-credentials";
import {
  firewallBlocked,
  loginWall,
  platformResponded,
  storageRules,
  thirdPartyRefuses,
  tunnelPage,
} from "./responders/in-between";
import { emptyRefusal, headerNotListed, methodNotListed, notListed, originNotListed } from "./responders/not-listed";
import { originCheckRejected } from "./responders/origin-check-rejected";
import { notAuthenticated, rateLimited } from "./status/refusals";
import { originSettingValue } from "./origins/origin-setting-value";
import { websocketFailed, websocketRefused } from "./network/websocket-refused";
import { redirectToOtherSite } from "./redirects/redirect-to-other-site";
import type { Cause } from "./cause";
import type { Situation } from "../situation";

/**
 * Every cause, in order of precedence: the first whose sign shows is named. Nothing else lists them; the ids derive from this.
 */
export const CAUSES = [
  // The request never got a response, or never left.
  websocketRefused,
  connectionAllowlist,
  offline,
  proxyFailed,
  portNotAllowed,
  brokenResponse,
  redirectRefused,
  browserPolicy,
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
  websocketFailed,
  // Another browser policy blocked the response.
  corp,
  coep,
  orb,
  crossoriginAttribute,
  noCorsOpaque,
  // Something between the page and the application responded by itself.
  firewallBlocked,
  tunnelPage,
  // Redirects.
  loginRedirect,
  loginWall,
  redirectToOtherSite,
  devProxy,
  // What looks like a refusal and is none.
  misspelledHeader,
  cachedWithoutCors,
  cdnDropsOrigin,
  thirdPartyRefuses,
  storageRules,
  preflightRedirectHttps,
  preflightRedirectSlash,
  preflightRedirect,
  redirectCredentialsInUrl,
  redirectHopWithoutCors,
  redirectOriginNull,
  // The CORS layer itself refused, or a platform did; a header that no list would have comes first.
  headerOnWrongSide,
  originCheckRejected,
  originNotListed,
  methodNotListed,
  headerNotListed,
  notListed,
  platformResponded,
  // The HTTP status tells the story.
  rateLimited,
  emptyRefusal,
  gatewayError,
  serverError,
  preflightAuth,
  preflightNoRoute,
  preflightServerError,
  preflightStatus,
  errorWithoutCors,
  notAuthenticated,
  ...BARE_ERRORS,
  // The CORS headers.
  htmlNotData,
  actualWithoutCors,
  preflightWithoutCors,
  pastCorsCode,
  notConfigured,
  unblockExtension,
  duplicateOriginHeader,
  ...ORIGIN_NEAR_MISSES,
  originSettingValue,
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
  // What responded in the server's place.
  serviceWorker,
  // A browser reports it and nothing above fits.
  unexplained,
] as const satisfies readonly Cause[];

/** Every id that `cause` can have in the JSON and `data-cause` in the panel. */
export type CauseId = (typeof CAUSES)[number]["id"];

/** A cause of the list. */
export type ListedCause = Cause & { readonly id: CauseId };

/** The cause of that id, or `null` without one. */
export function causeOfId(id: CauseId | null): ListedCause | null {
  return CAUSES.find((cause) => cause.id === id) ?? null;
}

/** The cause of a situation, or `null` when there is nothing to explain. */
export function causeOf(situation: Situation): ListedCause | null {
  return CAUSES.find((cause) => cause.fits(situation)) ?? null;
}
