import { getHeader } from "../../../fetch/headers";
import { isRedirectStatus } from "../../../fetch/redirect";
import type { ResponderKind } from "../../responders/responder";
import { hasCorsHeader } from "../../responders/standing";
import type { Situation } from "../../situation";
import { code, host, list, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { meaningOf, notFoundSteps, twiceInPath } from "../status/meanings";

/** Whether a product of one of these kinds wrote the response that has no CORS header. */
const wrote =
  (...kinds: readonly ResponderKind[]) =>
  ({ answeredBy, first }: Situation): boolean =>
    (first?.rule === "allow-origin-missing" ||
      first?.rule === "preflight-status" ||
      first?.rule === "preflight-redirect") &&
    answeredBy !== null &&
    kinds.includes(answeredBy.kind);

const name = ({ answeredBy }: Situation): string => answeredBy?.name ?? "";
/** Whether only its way to respond tells of the sender. */
const isLikely = ({ answeredBy }: Situation): boolean => answeredBy?.certainty === "inferred";
const status = ({ response }: Situation): number => response?.status ?? 0;
const evidence = ({ answeredBy }: Situation): string | null => answeredBy?.evidence[0] ?? null;

/** A firewall or a challenge responded. */
export const firewallBlocked = {
  id: "firewall-blocked",
  label: "Firewall blocked the request",
  fits: wrote("firewall"),
  headline: (situation) =>
    isLikely(situation)
      ? `${name(situation)} likely responded with ${status(situation)} in place of ${host(situation.hop.url)}.`
      : `${name(situation)} responded with ${status(situation)} in place of ${host(situation.hop.url)}.`,
  why: (situation) =>
    sentences(
      evidence(situation),
      "A firewall or a bot challenge stopped the request before it reached the application. No script can solve a challenge, and a preflight shows none.",
    ),
} as const satisfies Cause;

/** A login in front responded: with a redirect to its page, or with an error. */
export const loginWall = {
  id: "login-wall",
  label: "Login in front of the server",
  fits: wrote("login-wall"),
  headline: (situation) =>
    isLikely(situation)
      ? `A login in front of ${host(situation.hop.url)} likely responded: ${name(situation)}.`
      : `A login in front of ${host(situation.hop.url)} responded: ${name(situation)}.`,
  why: (situation) =>
    sentences(
      evidence(situation),
      situation.first?.step === "preflight"
        ? "Browsers never send cookies with a preflight, so it can't pass a login."
        : isLikely(situation)
          ? "The request has no session there, so it likely did not reach the application. The page of a login is for people, not for scripts."
          : "The request has no session there, so it did not reach the application. The page of a login is for people, not for scripts.",
    ),
} as const satisfies Cause;

/** Whether a tunnel showed a page, or redirected to one. */
const isPage = ({ response }: Situation): boolean =>
  isRedirectStatus(response?.status ?? 0) ||
  /^text\/html\b/i.test(getHeader(response?.headers, "content-type") ?? "") ||
  (response?.status ?? 0) < 300;

/** A tunnel or a forwarded port responded in place of what is behind it. */
export const tunnelPage = {
  id: "tunnel-page",
  label: "Tunnel responded by itself",
  fits: wrote("tunnel"),
  headline: (situation) =>
    isLikely(situation)
      ? `The tunnel ${name(situation)} likely responded in place of your server.`
      : `The tunnel ${name(situation)} responded in place of your server.`,
  why: (situation) =>
    sentences(
      evidence(situation),
      isPage(situation)
        ? "It shows a page of its own (a warning, a login) that has no CORS headers."
        : isLikely(situation)
          ? `Its ${status(situation)} has no CORS headers, and the request likely didn't reach your server.`
          : `Its ${status(situation)} has no CORS headers, and the request didn't reach your server.`,
    ),
} as const satisfies Cause;

/** Whether a preflight got an error that allows the page: then the error is what stops it, and no rule of CORS. */
function isAllowedError({ first, response, requestOrigin }: Situation): boolean {
  const allowed = getHeader(response?.headers, "access-control-allow-origin");
  return first?.rule === "preflight-status" && (allowed === "*" || allowed === requestOrigin);
}

/** Whether a store found a preflight malformed. Those whose refusal by rules is known have 403, 200 or 204 for it. */
const isMalformedPreflight = (situation: Situation): boolean =>
  situation.first?.step === "preflight" && status(situation) === 400;

/** The CORS rules of an object store refused, or have none for the page. */
export const storageRules = {
  id: "storage-rules",
  label: "No CORS rule of the storage fits",
  // A store that fails, or finds a preflight malformed, says nothing of its rules.
  fits: (situation) =>
    wrote("object-store")(situation) &&
    !isRedirectStatus(status(situation)) &&
    status(situation) < 500 &&
    !isMalformedPreflight(situation) &&
    !isAllowedError(situation),
  headline: (situation) => {
    const { newHeaders: added = [], because } = situation.answeredBy ?? {};
    const storage = `No CORS rule of the storage ${host(situation.hop.url)}`;
    return added.length === 1 && because?.length === 1
      ? `${storage} allows the header ${list(added)} here.`
      : `${storage} fits this request.`;
  },
  why: (situation) => {
    const { requestOrigin, hop, answeredBy } = situation;
    if (answeredBy?.newHeaders !== undefined && answeredBy.because?.length === 1) {
      return sentences(
        evidence(situation),
        `A request of ${code(requestOrigin)} with the method ${code(hop.method)} passed its preflight there without ${list(answeredBy.newHeaders)}, and this one did not.`,
      );
    }
    return sentences(
      evidence(situation),
      `${name(situation)} allows a request only if one of its CORS rules fits origin, method and headers together: ${code(requestOrigin)}, ${code(hop.method)}.`,
      status(situation) >= 400 && situation.first?.step !== "preflight"
        ? `It responded with ${status(situation)}, so check the signature or the permission too.`
        : null,
    );
  },
} as const satisfies Cause;

/** A platform, a product or an API gateway wrote the response itself. */
export const platformResponded = {
  id: "platform-responded",
  label: "Platform responded by itself",
  fits: (situation) =>
    (wrote("platform", "gateway")(situation) ||
      (wrote("object-store")(situation) && (isAllowedError(situation) || isMalformedPreflight(situation)))) &&
    situation.answeredBy?.owner !== undefined &&
    !isThirdParty(situation),
  headline: (situation) => {
    const sent = isLikely(situation)
      ? `${name(situation)} likely sent the ${status(situation)} from ${host(situation.hop.url)} itself`
      : `${name(situation)} sent the ${status(situation)} from ${host(situation.hop.url)} itself`;
    if (isAllowedError(situation)) return `${sent}, in response to the preflight.`;
    return situation.response !== null && hasCorsHeader(situation.response)
      ? `${sent}, and it does not allow your page.`
      : `${sent}, without CORS headers.`;
  },
  why: (situation) =>
    sentences(
      evidence(situation),
      ...(status(situation) >= 400
        ? [
            meaningOf(status(situation)).says,
            isAllowedError(situation)
              ? "It allows the page, so no CORS rule is missing."
              : situation.answeredBy?.kind === "object-store"
                ? "Stores refuse by their CORS rules with another status (S3, R2 and Azure with 403), so look first for what is wrong with the URL or the server."
                : isLikely(situation)
                  ? "Code of yours behind it likely did not run, so its CORS headers are not there either."
                  : "Code of yours behind it did not run, so its CORS headers are not there either.",
          ]
        : ["What it allows is a setting of that product, not a header in your code."]),
    ),
  help: {
    kind: "platform-setting",
    title: "Look at the error first",
    steps: (situation) => {
      // Another program on the person's own machine has nothing to check.
      if (status(situation) < 400 || situation.answeredBy?.owner === "you") return [];
      return status(situation) === 403
        ? [
            `Check what ${name(situation)} compares: a key, a token and its rights, or a list of allowed origins, hosts or IP addresses.`,
          ]
        : meaningOf(status(situation)).steps;
    },
  },
} as const satisfies Cause;

/** Somebody else's service does not allow the page. */
export const thirdPartyRefuses = {
  id: "third-party",
  label: "Not allowed by a third party",
  fits: (situation) => wrote("platform")(situation) && isThirdParty(situation),
  headline: (situation) =>
    isFailure(situation)
      ? `${host(situation.hop.url)}, which is not your server, responded with ${status(situation)} and without CORS headers.`
      : `${host(situation.hop.url)} is not your server, and it does not allow your page.`,
  why: (situation) =>
    sentences(
      evidence(situation),
      status(situation) >= 400
        ? `It responded with ${status(situation)}. ${meaningOf(status(situation)).says}`
        : `Only those who run ${name(situation)} can change its responses.`,
    ),
  help: {
    kind: "request",
    title: "Correct the path",
    // A 404 to a preflight may mean OPTIONS alone.
    steps: (situation) => {
      const { url } = situation.hop;
      if (situation.first?.step === "preflight") return status(situation) === 404 ? twiceInPath(url) : [];
      return [404, 410].includes(status(situation)) ? notFoundSteps(url, status(situation)) : [];
    },
  },
} as const satisfies Cause;

/** A response that says nothing of the page: a limit, a crash, a timeout. */
const isFailure = (situation: Situation): boolean =>
  situation.first?.step !== "preflight" && (status(situation) === 429 || status(situation) >= 500);

const isThirdParty = ({ answeredBy }: Situation): boolean => answeredBy?.owner === "third-party";

const PLAIN = "PUT https://api.example/items preflight 403 | Content-Type: text/html => blocked";

export const docs: readonly CauseDocs[] = [
  {
    of: firewallBlocked,
    meaning:
      "A firewall or a bot challenge stopped the request before it reached the application. Its response has no CORS headers.",
    sign: "The response comes from the firewall: a challenge page, or headers such as `cf-mitigated`.",
    rules: ["preflight-status", "allow-origin-missing"],
    example: ["PUT https://api.example/items preflight 403 | cf-mitigated: challenge | Server: cloudflare => blocked"],
    nearMiss: { example: [PLAIN], cause: "preflight-auth" },
  },
  {
    of: loginWall,
    meaning:
      "A login in front of the server responded, such as Cloudflare Access, oauth2-proxy or a protected preview. The request didn't reach the application.",
    sign: "The response comes from the login product, and the application's log doesn't show the request.",
    rules: ["preflight-redirect", "preflight-status", "allow-origin-missing"],
    example: ["GET https://api.example/items -> 401 | x-goog-iap-generated-response: true => blocked"],
    nearMiss: { example: ["GET https://api.example/items -> 401 => blocked"], cause: "not-authenticated" },
  },
  {
    of: tunnelPage,
    meaning:
      "A tunnel such as ngrok or a forwarded port responded with a page of its own. The request didn't reach the server behind it.",
    sign: "The response is a warning or a login page of the tunnel.",
    rules: ["allow-origin-missing", "preflight-redirect"],
    example: ["GET https://a.ngrok-free.app/items -> 200 | ngrok-error-code: ERR_NGROK_6024 => blocked"],
    nearMiss: { example: ["GET https://a.ngrok-free.app/items -> 200 => blocked"], cause: "not-configured" },
  },
  {
    of: storageRules,
    meaning:
      "The CORS rules of an object store such as S3 or Google Cloud Storage don't fit the request. One rule must fit origin, method and headers together.",
    sign: "The response comes from the store, often with 403 for OPTIONS.",
    rules: ["preflight-status", "allow-origin-missing"],
    example: ["PUT https://b.s3.amazonaws.com/a.png preflight 403 | Content-Type: application/xml => blocked"],
    nearMiss: {
      example: ["PUT https://s3.api.example/a.png preflight 403 | Content-Type: application/xml => blocked"],
      cause: "preflight-auth",
    },
  },
  {
    of: platformResponded,
    meaning: "A platform or an API gateway responded itself, without CORS headers. The code behind it didn't run.",
    sign: "The response comes from the platform, and the application's log doesn't show the request.",
    rules: ["preflight-status", "allow-origin-missing"],
    example: [
      "GET https://api.example/items -> 401 | x-amzn-errortype: UnauthorizedException | x-amz-apigw-id: 1= => blocked",
    ],
    nearMiss: { example: ["GET https://api.example/items -> 401 => blocked"], cause: "not-authenticated" },
  },
  {
    of: thirdPartyRefuses,
    meaning:
      "The server belongs to somebody else, and it doesn't allow other pages. Only its operator can change that.",
    sign: "The host isn't yours, and its documentation mentions no use from a browser.",
    rules: ["preflight-status", "allow-origin-missing"],
    example: ["GET https://api.notion.com/v1/pages -> 200 => blocked"],
    nearMiss: { example: ["GET https://api.notion.example/v1/pages -> 200 => blocked"], cause: "not-configured" },
  },
];
