import { OPAQUE, parseUrl } from "../../fetch/origin";
import { locationOf } from "../../fetch/redirect";
import { hostOf } from "../url-parts";
import { code, list, plural } from "../words/values";
import { getHeader } from "../../fetch/headers";
import type { Response } from "../../fetch/exchange";
import { internalRedirect } from "../../fetch/upgrade";
import { APPLICATIONS } from "./applications";
import { type Asked, refusalOfLayer } from "./cors-refusal";
import { GATEWAYS } from "./gateways";
import type { AnsweredBy, Reason, Responder } from "./responder";
import { isFromSharedCache } from "../causes/between/caches";
import { originCheckThatRejected } from "../origin-checks/index";
import { type Unlisted, narrowedBeside } from "./passed";
import { productThatWrote } from "./products";
import { loginAt, loginBehind } from "./login-pages";
import { type Seen, rememberSeen, shows, shownBy, whoMayShow } from "./signs";
import { type Standing, hasCorsHeader, isRouterRefusal, partOf, variesByName, variesByPerson } from "./standing";

/**
 * Who sent a response that keeps the page out, with evidence; `null` where the wire can't tell. Never from a body. What says
 * of itself that it wrote the response comes first, then the CORS layer's own refusal, then what passed everything on.
 */
export function whoAnswered(asked: Asked, standing: Standing): AnsweredBy | null {
  return (
    theBrowser(asked) ??
    originCheck(asked) ??
    product(asked, standing) ??
    loginWall(asked) ??
    gatewayItself(asked) ??
    gatewayByStatus(asked) ??
    statusOfApplication(asked, standing) ??
    corsLayer(asked, standing) ??
    application(asked, standing)
  );
}

/** A redirect that no server sent. */
function theBrowser({ response }: Asked): AnsweredBy | null {
  const kind = internalRedirect(response);
  if (kind === null) return null;
  const reason = getHeader(response.headers, "non-authoritative-reason") ?? "";
  return {
    ...(kind === "hsts"
      ? { id: "hsts", name: "the browser (HSTS)" }
      : { id: "internal-redirect", name: "the browser or an extension" }),
    kind: "browser",
    evidence: [`${code(`Non-Authoritative-Reason: ${reason}`)} is what browsers write on a redirect of their own.`],
    certainty: "observed",
  };
}

/** A development server or a framework whose own check of the host or the origin rejected the request. */
function originCheck(asked: Asked): AnsweredBy | null {
  const rejected = originCheckThatRejected(asked, false);
  if (rejected === null) return null;
  const { id, name } = rejected.check;
  const evidence = `It has the status and the headers with which ${name} rejects a request.`;
  return { id, name, kind: "application", evidence: [evidence], certainty: "inferred" };
}

/** A platform, a wall, a tunnel, a store or somebody else's API, by its own signs or at its own URLs. */
function product(asked: Asked, { passed }: Standing): AnsweredBy | null {
  const found = productThatWrote(asked);
  if (!found) return null;
  const { product: responder, sign, refusal } = found;
  const shown = shownBy(asked, sign);
  const evidence = shown === "" ? addressOf(responder, asked.url) : `${shown} is a sign of ${responder.name}.`;
  const who = answered(responder, [evidence], sign.sure !== false);
  if (refusal === null) return who;
  const unlisted = narrowedBeside(asked, refusal.because, passed, responder.kind === "object-store");
  return { ...who, evidence: [evidence, ...notListed(asked, unlisted)], ...factsOf(unlisted) };
}

/** That a product is known by its URL. Services of one sort, which need no product each, have no name of their own. */
function addressOf({ name }: Responder, url: string): string {
  return name.startsWith("this ")
    ? `${code(hostOf(url))} is known as somebody else's server.`
    : `The URL is one of ${name}.`;
}

/** A redirect to a login page, by the page's URL; or the page itself, on a host that has no other. */
function loginWall({ response, url }: Asked): AnsweredBy | null {
  const target = locationOf(response, url);
  const ahead = loginBehind(target, url);
  const here = loginAt(url);
  // By its path alone a URL may be an API's.
  const login = ahead ?? (here?.hosts || here?.query ? here : null);
  if (login === null) return null;
  const at = ahead === null || target === null ? url : target;
  const page = code(`${hostOf(at)}${parseUrl(at)?.pathname ?? ""}`);
  return {
    id: `login-${login.id}`,
    name: `the login (${login.name})`,
    kind: "login-wall",
    evidence: [ahead === null ? `The URL is a login page: ${page}.` : `The redirect leads to a login page: ${page}.`],
    certainty: "inferred",
  };
}

const gatewaysFor = whoMayShow(GATEWAYS, ({ own = [] }) => own);
const applicationsFor = whoMayShow(APPLICATIONS, ({ marks = [] }) => marks);

/** The application's marks stand on what passes through a proxy, so they outrank the proxy's own `Server`. */
function gatewayItself(asked: Asked): AnsweredBy | null {
  const { response } = asked;
  if (response.status < 300 && !asked.isPreflight) return null;
  if (hasCorsHeader(response) || variesByName(response) || variesByPerson(response.headers)) return null;
  for (const gateway of gatewaysFor(asked)) {
    const sign = gateway.own?.find((own) => shows(asked, own));
    if (!sign || (response.status < 400 && sign.on === undefined) || markOf(asked) !== null) continue;
    return answered(
      gateway,
      [`${shownBy(asked, sign)} with no sign of the application behind it.`],
      sign.sure !== false,
    );
  }
  return null;
}

/** 502 and 504 are told of somebody behind. An application that asks another server has its own marks, or CORS headers. */
function gatewayByStatus(asked: Asked): AnsweredBy | null {
  const { response } = asked;
  const isOfGateway = response.status === 502 || response.status === 504;
  if (!isOfGateway || hasCorsHeader(response) || variesByName(response) || markOf(asked) !== null) return null;
  return {
    id: "gateway",
    name: "a gateway",
    kind: "gateway",
    evidence: [
      `${response.status} says that a gateway got no response in time, or no valid one, from the application.`,
    ],
    certainty: "inferred",
  };
}

/** The framework whose marks the response has. */
export const markOf = rememberSeen((seen): { readonly responder: Responder; readonly shown: string } | null => {
  for (const responder of applicationsFor(seen)) {
    const sign = responder.marks?.find((mark) => shows(seen, mark));
    if (sign) return { responder, shown: shownBy(seen, sign) };
  }
  return null;
});

/** Statuses and headers that are no CORS layer's. */
function statusOfApplication(asked: Asked, standing: Standing): AnsweredBy | null {
  const { response, isPreflight } = asked;
  const { status, headers } = response;
  if (status === 401 || status === 407)
    return theApplication(asked, `No CORS layer responds with ${status}: an authentication check does.`);
  if (status >= 300 && status < 400)
    return theApplication(asked, `The response is a redirect (${status}), which no CORS layer sends.`);
  if (status === 413 || status === 429 || getHeader(headers, "retry-after") !== null) {
    return theApplication(asked, `No CORS layer responds with ${status}: a limit does.`);
  }
  if (isOriginCheck(asked))
    return theApplication(asked, "A check of the host or the session refuses with exactly these headers.");
  if (isPreflight && isRouterRefusal(response) && !isPassedOn(response, standing)) {
    return theApplication(
      asked,
      `The router itself refused OPTIONS with ${status}, so no CORS code responded before it.`,
    );
  }
  return null;
}

/** restify's CORS code and others leave preflights of unlisted origins to the router, which has the path but not OPTIONS. */
function isPassedOn({ status }: Response, { page, others, bare }: Standing): boolean {
  return status === 405 && page.size === 0 && others.has("preflight") && !bare.has("preflight");
}

/** Checks that are no CORS and look like it. */
function isOriginCheck({ response }: Asked): boolean {
  const { status, headers } = response;
  const value = (name: string): string => getHeader(headers, name) ?? "";
  if (status !== 403 || variesByName(response)) return false;
  const isSpringLogin = value("expires") === "0" && value("cache-control").includes("max-age=0, must-revalidate");
  return !hasCorsHeader(response) && (isSpringLogin || value("set-cookie") !== "");
}

function corsLayer(asked: Asked, standing: Standing): AnsweredBy | null {
  const refusal = refusalOfLayer(asked, standing);
  if (!refusal) return null;
  const { layer, evidence, isSure } = refusal;
  const unlisted = narrowedBeside(asked, refusal.because, standing.passed, false);
  const framework = markOf(asked)?.responder.id;
  return {
    id: layer?.id ?? "cors-layer",
    name: layer?.name ?? "the CORS layer",
    kind: "cors-layer",
    evidence: [evidence, ...notListed(asked, unlisted)],
    certainty: isSure && refusal.because.length === 1 ? "observed" : "inferred",
    ...factsOf(unlisted),
    ...(framework !== undefined && { framework }),
  };
}

/** What is not on the layer's lists, by its value. */
function notListed({ origin, method }: Asked, { because, headers, isNarrowed }: Unlisted): readonly string[] {
  const values: Readonly<Record<Reason, () => string>> = {
    origin: () => `the origin ${code(origin)}`,
    method: () => `the method ${code(method)}`,
    header: () =>
      plural(headers.length, {
        one: `the header ${list(headers)}`,
        other: `one or more of the headers ${list(headers)}`,
      }),
  };
  // A preflight without header names can't have been refused for one.
  const reasons = because.filter((reason) => reason !== "header" || headers.length > 0);
  if (reasons.length === 0) return [];
  return [
    `Not on its list: ${reasons.map((reason) => values[reason]()).join(", or ")}.`,
    ...(isNarrowed ? ["What else it has, another request that passed its preflight had too."] : []),
  ];
}

function factsOf({ because, headers, isNarrowed }: Unlisted): Pick<AnsweredBy, "because" | "newHeaders"> {
  return { because, ...(isNarrowed && because.includes("header") && { newHeaders: headers }) };
}

/** The application, where a response without CORS headers can't be a layer's refusal. */
function application(asked: Asked, standing: Standing): AnsweredBy | null {
  const { response, isPreflight, origin } = asked;
  const allowed = getHeader(response.headers, "access-control-allow-origin");
  const saysNothing = response.status === 403 && getHeader(response.headers, "content-type") === null;
  if (allowed === "*" || allowed === origin) {
    // A wildcard that is on every response (Robyn) does not tell whether the page is on a list.
    const mayBeTheList = (allowed === "*" && saysNothing) || isWithoutLists(response);
    return isPreflight && response.status >= 300 && !mayBeTheList
      ? theApplication(asked, "The CORS layer allowed the request; what responded stands behind it.")
      : null;
  }
  if (isAllowedBefore(asked, standing)) return null;
  // A copy tells of the request that it was made for.
  if (response.fromCache || isFromSharedCache(response)) return null;
  if (standing.page.size > 0 && origin !== OPAQUE) {
    return theApplication(asked, "The server allows this page elsewhere, so this response went past its CORS code.");
  }
  const servesNobody = standing.pages > 1 || standing.routerRefusedPreflight;
  if (!standing.knowsCors && servesNobody && !saysNothing) {
    return theApplication(asked, "No response of this server that was seen has a CORS header.");
  }
  return null;
}

/** A layer that stopped before its lists, or a check behind one that writes the origin alone. */
function isWithoutLists({ status, headers }: Response): boolean {
  const names = ["access-control-allow-methods", "access-control-allow-headers"];
  return (status === 400 || status === 403) && names.every((name) => getHeader(headers, name) === null);
}

/**
 * Only preflights allow the page, and responses like this one allow other origins alone. Code for OPTIONS that allows every
 * origin (go-restful's OPTIONSFilter) in front of a list looks like a response past the CORS code.
 */
function isAllowedBefore({ response, isPreflight }: Asked, { page, others, bare }: Standing): boolean {
  const part = partOf(response, isPreflight);
  return page.size === 1 && page.has("preflight") && !isPreflight && others.has(part) && !bare.has(part);
}

function theApplication(seen: Seen, evidence: string): AnsweredBy {
  const mark = markOf(seen);
  const more = mark?.shown ? [`${mark.shown} is a mark of ${mark.responder.name}.`] : [];
  return {
    id: mark?.responder.id ?? "application",
    name: mark?.responder.name ?? "the application",
    kind: "application",
    evidence: [evidence, ...more],
    certainty: "inferred",
  };
}

function answered(responder: Responder, evidence: readonly string[], isSure: boolean): AnsweredBy {
  const { id, name, kind, owner } = responder;
  return { id, name, kind, evidence, certainty: isSure ? "observed" : "inferred", ...(owner && { owner }) };
}
