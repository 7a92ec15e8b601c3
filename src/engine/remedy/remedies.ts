import { isNear } from "../diagnose/owner";
import { hasCorsHeader } from "../diagnose/responders/standing";
import { hiddenHeaders } from "../diagnose/wanted-headers";
import type { Owner } from "../diagnose/responders/responder";
import { list, plural, sentences } from "../diagnose/words/values";
import type { Exchange } from "../fetch/exchange";
import { isLocalHost } from "../fetch/local-address";
import { isSameOrigin } from "../fetch/origin";
import { askOwner } from "./ask-owner";
import { callYourself } from "./call-yourself";
import type { FullDiagnosis } from "./fix";
import { isInOrder, isRefusedByList } from "./in-order";
import { type Need, SERVED_PAGE, hasNoOrigin, isPlain, needOf, value } from "./need";
import { isOtherError } from "./other-errors";
import { passOn } from "./pass-on";
import type { Remedy, RemedyKind } from "./remedy";
import { WAYS } from "./requests";
import { addToList, checkLayer, configureLayer, sendHeaders } from "./server-side";
import { SETTINGS } from "./settings";
import type { Exposing, Setting } from "./settings/setting";
import { bucketAllowsPage } from "./stores";

/**
 * The ways to what the person wanted, the best first: those of whoever can change it before all others. Empty where all is in
 * order. `others` are exchanges seen beside it. Every value in them is data.
 */
export function remediesFor(
  exchange: Exchange,
  diagnosis: FullDiagnosis,
  others: readonly Exchange[] = [],
): readonly Remedy[] {
  const { verdict, cause, warnings } = diagnosis;
  const isOpen = verdict === "unknown" && cause === null && exchange.error === null;
  const isCalm = isInOrder(diagnosis) || (isOpen && warnings.length === 0);
  const need = isCalm ? null : needOf(exchange, diagnosis, others);
  if (need === null) return [];
  const settings = settingsFor(need);
  const found = [
    ...settings,
    ...helpFor(need),
    ...WAYS.flatMap((way) => named(way.id, way.remedy(need))),
    ...[
      addToList(need),
      configureLayer(need),
      checkLayer(need),
      sendHeaders(need),
      passOn(need),
      callYourself(need),
      askOwner(need),
    ].filter((one) => one !== null),
  ];
  const place = (kind: RemedyKind): number => ORDER[need.owner].indexOf(kind);
  const own = new Set(settingsOf(need, [need.answeredBy?.id]).map(({ id }) => id));
  const rank = ({ id, kind }: Remedy): number => {
    if (isFirst(id, need)) return -1;
    if (id === helpId(need) && isAboutConnection(need)) return -0.5;
    // An error comes before whatever lets the page read it.
    if (id === need.cause && isOtherError(need.cause)) return Math.min(place(kind), place("platform-setting") - 0.2);
    // The shell's own way needs nothing of the server, nor of its vendor.
    if (id === "app-shell") return Math.min(place(kind) - 0.1, place("server-code") + 0.5);
    // Whether a server that nothing is known of takes a form at all is open.
    if (id === "no-preflight" && need.product === null) return place("server-headers") + 0.7;
    // After what the vendor itself has for pages.
    if (id === "third-party") return place(kind) + 0.5;
    // Of what was not seen, after what is known to help.
    if (id === "check-cors") return place("server-headers") + 0.5;
    // What responded by itself is changed where it is set, before what general words say of its kind.
    if (own.has(id) && !isAboutTheRequest(need)) return Math.min(place(kind) - 0.3, place("server-code") - 0.5);
    // Where a product's own setting is known, a list in general words comes after it. A preflight can't navigate.
    const isNoVisit = id === "navigate" && (need.stop.isPreflight || isLoginInFront(need));
    const follows = id === "add-to-list" || id === "crossorigin-attribute" || isNoVisit;
    return Math.max(place(kind), ...(follows ? settings.map((setting) => place(setting.kind)) : []));
  };
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** A gateway of one's own that let the preflight through did not accept what the request sends: its CORS setting is not what helps. */
function isAboutTheRequest({ answeredBy, stop, status }: Need): boolean {
  const isOwnGateway = answeredBy?.kind === "gateway" && answeredBy.owner === undefined;
  return isOwnGateway && !stop.isPreflight && [401, 403, 407].includes(status);
}

/** Nothing is changed on a server where another request is all it takes. */
function isFirst(id: string, need: Need): boolean {
  const { cause, rule, stop, origin } = need;
  // A server that is not near the page has no use for the headers of the page's monitoring.
  const isForeignTracing = id === "sdk-headers" && cause === "tracing-header" && !isNear(stop.hop, origin);
  const isOnWrongSide = id === "cors-header-in-request" && cause === "header-on-wrong-side";
  // One reload tells whether anything is to be changed on the server at all.
  const isOldCopy = id === "past-cache" && rule === "allow-origin-missing" && stop.response?.fromCache === true;
  // The copy stays, whatever the bucket behind the CDN is told.
  const isCopyAtCdn = id === "cloudfront-cors" && cause === "cdn-drops-origin";
  // Page and URL of one origin share a session.
  const isOwn = isSameOrigin(need.exchange.hops[0].url, need.exchange.origin);
  const isSession = id === "login-session" && (isLoginInFront(need) || isOwn);
  return ASKED_OTHERWISE.has(id) || isSession || isForeignTracing || isOnWrongSide || isOldCopy || isCopyAtCdn;
}

/** A login in front lets through whoever has a session, and redirects by itself: nothing of the API's does. */
function isLoginInFront(need: Need): boolean {
  return need.answeredBy?.kind === "login-wall" && settingsOf(need, [need.answeredBy.id]).length > 0;
}

/** Ways that request something else, or the same later. */
const ASKED_OTHERWISE: ReadonlySet<string> = new Set([
  "correct-url",
  "listen-address",
  "final-url",
  "inner-redirect",
  "from-background",
  "added-header",
  "signed-url",
  "https-url",
  "same-scheme",
  "same-host",
  "later",
]);

function named(id: string, remedy: Omit<Remedy, "id"> | null): Remedy[] {
  return remedy === null ? [] : [{ id, ...remedy }];
}

const helpId = ({ cause }: Pick<Need, "cause">): string => cause ?? "if-it-is-the-cause";

/**
 * Whether there was no response, and to find out why comes before all else: where nothing names the error, and where the server is on this
 * machine or its network, which no back end reaches in the browser's place.
 */
function isAboutConnection({ cause, diagnosis, url }: Need): boolean {
  if (diagnosis.verdict !== "failed") return false;
  const isOfConnection = cause === "server-unreachable" || cause === "bad-certificate";
  return cause === null || (isOfConnection && isLocalHost(url.hostname));
}

/** What the cause itself knows to help; on a server only where it can be the person's. */
function helpFor(need: Need): Remedy[] {
  const { diagnosis, owner, product, answeredBy } = need;
  const { help, cause } = diagnosis;
  const isOnServer = help !== null && (help.kind === "server-code" || help.kind === "platform-setting");
  // What a platform runs can fail for reasons of the person's own, or be refused by the person's own code.
  const isOwn = isOtherError(cause) || isAboutConnection(need) || answeredBy?.kind === "application";
  const isPlatforms = product?.owner !== undefined && !isOwn;
  const isOthers = owner === "third-party" || owner === "browser" || isPlatforms;
  if (help === null || help.steps.length === 0 || (isOnServer && isOthers)) return [];
  return [{ id: helpId(need), ...help, code: [], cost: null, proof: "not-provable-here", docs: null }];
}

/** Of the product that responded, and of the one that the server is or runs on. */
function settingsFor(need: Need): Remedy[] {
  const settings = settingsOf(need, [need.answeredBy?.id, ...need.products]);
  if (need.diagnosis.verdict === "allowed" && !isRefusedByList(need.diagnosis)) {
    return settings.flatMap((setting) => exposing(setting, need));
  }
  const isOn = need.stop.response !== null && hasCorsHeader(need.stop.response);
  return settings.map((setting) => {
    const { title, titleWhereOn = title, credentials } = setting;
    return remedyOf(setting, {
      title: isOn ? titleWhereOn : title,
      ...typed(setting, need, addedStep(need), credentialsStep(need, credentials)),
    });
  });
}

/** The setting by which a script can read headers of a response that it got. */
function exposing(setting: Setting, need: Need): Remedy[] {
  const names = need.diagnosis.fix === null ? [] : hiddenHeaders(need.stop.hop, need.sendsCredentials);
  if (names.length === 0 || setting.expose === undefined) return [];
  return [remedyOf(setting, setting.expose(names, need))];
}

function remedyOf({ id, kind, cost, ran, docs }: Setting, said: Exposing): Remedy {
  return {
    id,
    kind: kind ?? "platform-setting",
    ...said,
    cost: sentences(cost, trialOf(ran)),
    proof: "needs-your-list",
    docs,
  };
}

/**
 * What to type. No setting takes the origin of a page that has none: where one would name it, it names the origin that the page has once
 * it is served (`serve-page`).
 */
function typed(
  { steps, code }: Pick<Setting, "steps" | "code">,
  need: Need,
  before: readonly string[],
  after: readonly string[],
): Pick<Remedy, "steps" | "code"> {
  const at = (one: Need) => ({ steps: steps(one), code: isPlain(one) ? (code?.(one) ?? []) : [] });
  const seen = at(need);
  if (!hasNoOrigin(need)) return { ...seen, steps: [...before, ...seen.steps, ...after] };
  const served = at({ ...need, origin: SERVED_PAGE });
  const namesOrigin = JSON.stringify(served) !== JSON.stringify(seen);
  return { ...served, steps: [...before, ...(namesOrigin ? [SERVE_FIRST] : []), ...served.steps, ...after] };
}

const SERVE_FIRST = `Give the page an origin first: a setting can't name one that is a file or in a sandboxed frame. ${value(SERVED_PAGE)} stands here for the origin that it has then.`;

/** What alone has to be added, where another request passed with all the rest. */
function addedStep({ answeredBy, product }: Need): readonly string[] {
  const added = answeredBy?.because?.length === 1 ? (answeredBy.newHeaders ?? []) : [];
  if (added.length === 0 || product?.id !== answeredBy?.id) return [];
  return [
    plural(added.length, {
      one: `Add the header ${list(added)} to what is allowed there already: another request passed with all the rest.`,
      other: `Add the headers ${list(added)} to what is allowed there already: another request passed with all the rest.`,
    }),
  ];
}

/** What a setting's own steps leave open for a request that sends credentials. */
function credentialsStep({ sendsCredentials }: Need, credentials: string | null | undefined): readonly string[] {
  if (!sendsCredentials || credentials === undefined) return [];
  return [
    credentials ?? "It has no setting that allows credentials: also leave out `credentials: 'include'` in the page.",
  ];
}

/** The settings of these products that fit. */
function settingsOf(need: Need, products: readonly (string | undefined)[]): readonly Setting[] {
  const ids = new Set(products);
  // No setting helps where credentials alone are what a product that never allows them falls short of.
  const isAboutCredentials =
    need.rule === "allow-credentials" || need.rule === "allow-origin-wildcard-with-credentials";
  // The rules of a bucket don't change a copy that was made without them.
  const isCopy = need.cause === "cached-without-cors" || need.stop.response?.fromCache === true;
  // Nor what a store makes of a preflight that it takes for a wrong request.
  const isMalformed = need.cause === "platform-responded" && need.stop.isPreflight && need.status === 400;
  if (need.product?.kind === "object-store" && (isMalformed || (isCopy && bucketAllowsPage(need)))) {
    ids.delete(need.product.id);
  }
  return SETTINGS.filter(({ responders }) => responders.some((id) => ids.has(id))).filter(
    (setting) => !(isAboutCredentials && setting.credentials === null) && (setting.fits?.(need) ?? true),
  );
}

function trialOf(ran: string | null): string {
  return ran === null ? "These steps follow the product's documentation and were not run here." : `Tried with ${ran}.`;
}

/** Which kind comes first, by who can change it. */
const ORDER: Readonly<Record<Owner, readonly RemedyKind[]>> = {
  you: ["page", "server-code", "platform-setting", "request", "server-headers", "browser", "proxy", "ask-owner"],
  platform: ["page", "platform-setting", "request", "server-code", "server-headers", "proxy", "browser", "ask-owner"],
  "third-party": [
    "request",
    "page",
    "proxy",
    "ask-owner",
    "platform-setting",
    "server-code",
    "server-headers",
    "browser",
  ],
  browser: ["browser", "page", "request", "platform-setting", "server-code", "server-headers", "proxy", "ask-owner"],
  unknown: ["page", "platform-setting", "request", "server-code", "server-headers", "proxy", "ask-owner", "browser"],
};
