import { corsCheck } from "./cors-check";
import { CHROMIUM, type Engine, ENGINES, FIREFOX, WEBKIT } from "./engines";
import type { Exchange, HeaderList, Hop, Response } from "./exchange";
import { getHeader, headerLines } from "./headers";
import { isSameOrigin } from "./origin";
import { chromiumName, firefoxName, otherFirefoxName } from "./names";
import { rememberLast } from "./remember";
import { preflightCheck } from "./preflight-check";
import {
  type RequestState,
  initialRequestState,
  afterRedirect,
  hasInvalidLocation,
  leadsNowhere,
  locationOf,
  nowhere,
  redirectCheck,
  redirects,
  requestOrigin,
} from "./redirect";
import { isRevalidation } from "./revalidation";
import { unsafeHeaders } from "./request-headers";
import { parseTokenList } from "./tokens";
import type { Broken, Step, Violation } from "./violation";
import { type Scene, webkitSentence } from "./webkit-sentence";

/** One rule broken on one response. */
export type BrokenRule = Omit<Violation, "chromium" | "firefox" | "firefoxOr" | "webkit">;

/** One rule broken at one place, before the browsers' names are known. */
interface Finding extends Broken {
  readonly hop: number;
  /** The headers of the response that breaks it. */
  readonly headers: HeaderList;
  readonly scene: Scene;
  /** Step, hop and rule in one, to compare by. */
  readonly place: string;
}

/**
 * Every rule that an exchange in mode `cors` breaks, in the order the given engine meets them, as if each one before had
 * been fixed. A response that was not seen breaks no rule.
 */
export function violations(exchange: Exchange, credentialed: boolean, by: Engine["name"]): Violation[] {
  const engine = ENGINES.find(({ name }) => name === by);
  const own = engine ? findings(exchange, credentialed, engine) : [];
  if (own.length === 0) return [];
  const chromium = findings(exchange, credentialed, CHROMIUM);
  const firefox = findings(exchange, credentialed, FIREFOX);
  const webkit = findings(exchange, credentialed, WEBKIT);
  const fixed = new Set<string>();
  const [nextInChromium, nextInFirefox, nextInWebkit] = [chromium, firefox, webkit].map((all) => unfixed(all, fixed));
  return own.map((finding) => {
    const inChromium = nextInChromium?.() ?? null;
    const inFirefox = nextInFirefox?.() ?? null;
    const inWebkit = nextInWebkit?.() ?? null;
    fixed.add(finding.place);
    const { rule, header, value, wanted, hop } = finding;
    const { step } = finding.scene;
    const names = {
      chromium: inChromium && chromiumName(inChromium.rule, inChromium.scene.step, inChromium.value),
      firefox: inFirefox && firefoxName(inFirefox.rule, inFirefox.headers),
      webkit: inWebkit && webkitSentence(inWebkit, inWebkit.scene),
    };
    const firefoxOr = exchange.browser === "firefox" && inFirefox && otherFirefoxName(names.firefox, inFirefox.headers);
    return { rule, header, value, wanted, step, hop, ...names, ...(firefoxOr && { firefoxOr }) };
  });
}

/** The same rules without what the browsers call them, which costs more than finding them. */
export function brokenRules(exchange: Exchange, credentialed: boolean, engine: Engine): readonly BrokenRule[] {
  return findings(exchange, credentialed, engine).map(({ rule, header, value, wanted, hop, scene: { step } }) => ({
    rule,
    header,
    value,
    wanted,
    step,
    hop,
  }));
}

/** The first rule that the engine stops at, as step, hop and rule in one, or an empty string. */
export function stopIn(exchange: Exchange, credentialed: boolean, engine: Engine): string {
  return findings(exchange, credentialed, engine)[0]?.place ?? "";
}

/** Whether the exchange passes every rule of that engine. */
export function passes(exchange: Exchange, credentialed: boolean, engine: Engine): boolean {
  return findings(exchange, credentialed, engine).length === 0;
}

/** Gives the first finding that is not fixed yet. What is fixed stays fixed, so it never looks back. */
function unfixed(all: readonly Finding[], fixed: ReadonlySet<string>): () => Finding | null {
  let at = 0;
  return () => {
    while (at < all.length && fixed.has(all[at]?.place ?? "")) at += 1;
    return all[at] ?? null;
  };
}

/** An exchange is judged by three engines under two assumptions, and each of them needs the findings several times. */
const remembered = rememberLast((exchange: Exchange) => ({
  isDisputed: isDisputed(exchange),
  withCredentials: new Map<Engine | null, readonly Finding[]>(),
  withoutCredentials: new Map<Engine | null, readonly Finding[]>(),
}));

function findings(exchange: Exchange, credentialed: boolean, engine: Engine): readonly Finding[] {
  const { isDisputed: differs, withCredentials, withoutCredentials } = remembered(exchange);
  const known = credentialed ? withCredentials : withoutCredentials;
  const by = differs || engine.exemptTypes.has(exchange.type) ? engine : null;
  const before = known.get(by);
  if (before) return before;
  const found = find(exchange, credentialed, engine);
  known.set(by, found);
  return found;
}

/**
 * Whether engines may differ about an exchange, besides fonts: they do in preflights, in repeated lines, and in redirects that lead nowhere
 * or started at the page's own origin. About all else they say the same.
 */
function isDisputed({ origin, hops }: Exchange): boolean {
  const isFromHome = isSameOrigin(hops[0].url, origin);
  return hops.some(({ url, preflight, response }) => {
    if (preflight !== null) return true;
    if (response === null) return false;
    const isRedirect = response.status >= 300 && response.status <= 399;
    return (
      (isRedirect &&
        (isFromHome || getHeader(response.headers, "location") === "" || hasInvalidLocation(response, url))) ||
      headerLines(response.headers, "access-control-allow-origin").length > 1
    );
  });
}

const NONE: readonly Finding[] = [];

function find(exchange: Exchange, credentialed: boolean, engine: Engine): Finding[] {
  if (engine.exemptTypes.has(exchange.type)) return [];
  const all: Finding[] = [];
  // What a redirect breaks, where the engine finds it only after the next preflight.
  let late: Finding[] = [];
  for (const [index, { hop, requestState }] of requestStates(exchange).entries()) {
    const found = (step: Step, { status, headers }: Response, broken: readonly Broken[]): readonly Finding[] => {
      if (broken.length === 0) return NONE;
      const scene = sceneOf(exchange, index, step, status, requestState);
      return broken.map(({ rule, header, value, wanted }) => {
        const place = `${step} ${index} ${rule}`;
        return { rule, header, value, wanted, hop: index, headers, scene, place };
      });
    };
    if (hop.preflight?.response) {
      const origin = engine.preflightIgnoresTaint ? requestState.pageOrigin : requestOrigin(requestState);
      const preflight = {
        origin: isSameOrigin(hop.url, origin) ? null : origin,
        credentialed,
        method: hop.method,
        headers: headersToAllow(exchange, index, engine),
      };
      all.push(
        ...found("preflight", hop.preflight.response, preflightCheck(hop.preflight.response, preflight, engine)),
      );
    }
    all.push(...late);
    late = [];
    const { response } = hop;
    if (!response || (isRevalidation(hop) && exchange.outcome !== "blocked")) continue;
    const endsHere = leadsNowhere(response, hop.url, engine);
    const location = !endsHere && redirects(response, engine) ? locationOf(response, hop.url) : null;
    const isRedirect = endsHere || location !== null;
    const check = (withCredentials: boolean): readonly Finding[] =>
      found(
        isRedirect ? "redirect" : "response",
        response,
        corsCheck(response.headers, requestOrigin(requestState), withCredentials, engine),
      );
    if (requestState.crossed) all.push(...check(credentialed));
    if (!isRedirect) continue;
    const ofRedirect = found(
      "redirect",
      response,
      location === null ? [nowhere(response)] : redirectCheck(requestState, location, index),
    );
    if (!engine.checksRedirectsAfterPreflight || requestState.crossed || location === null) all.push(...ofRedirect);
    else late.push(...ofRedirect);
    if (engine.checksRedirectsWithCredentials && requestState.crossed && isSentAsSameOrigin(exchange, credentialed)) {
      const known = new Set(all.map(({ place }) => place));
      late.push(...check(true).filter(({ place }) => !known.has(place)));
    }
  }
  return [...all, ...late];
}

/** Whether the request started at its own origin in credentials mode `same-origin`, which scripts use unless told otherwise. */
function isSentAsSameOrigin({ origin, credentials, hops }: Exchange, credentialed: boolean): boolean {
  return !credentialed && credentials !== "omit" && isSameOrigin(hops[0].url, origin);
}

function sceneOf(exchange: Exchange, index: number, step: Step, status: number, requestState: RequestState): Scene {
  const hop = exchange.hops[index] ?? exchange.hops[0];
  return {
    step,
    origin: requestOrigin(requestState),
    status,
    method: hop.method,
    requestHeaders: hop.requestHeaders ?? [],
    target: targetOf(hop),
    crossed: requestState.crossed,
  };
}

/** Where the hop's response redirects to: as a URL, as it stands where it is none, or `null` where nothing is said. */
function targetOf({ response, url }: Hop): string | null {
  const location = getHeader(response?.headers, "location");
  return response === null || location === "" ? null : (locationOf(response, url) ?? location);
}

/** The headers that a hop's preflight has to allow: what was requested there, and before, where the engine requests that again. */
function headersToAllow({ hops }: Exchange, index: number, engine: Engine): readonly string[] {
  const asking = hops.slice(engine.asksAfterRedirect === "first" ? 0 : index, index + 1);
  return [...new Set(asking.filter(({ preflight }) => preflight !== null).flatMap((hop) => askedHeaders(hop, engine)))];
}

/** Each hop with what the request had become when it got there. */
export const requestStates = rememberLast((exchange: Exchange): readonly { hop: Hop; requestState: RequestState }[] => {
  let requestState = initialRequestState(exchange.origin, exchange.hops[0].url);
  return exchange.hops.map((hop, index) => {
    const before = exchange.hops[index - 1];
    if (before) requestState = afterRedirect(requestState, before.url, hop.url);
    return { hop, requestState };
  });
});

/**
 * The headers that a hop needs permission for: what its preflight asked for, where that was seen, else what the rules make
 * of the request's own headers.
 */
export function askedHeaders(hop: Hop, engine: Engine): readonly string[] {
  return requestedIn(hop) ?? unsafeHeaders(hop.requestHeaders ?? [], engine).map(({ name }) => name);
}

/** What the hop's preflight asked for; `null` where that was not seen. */
const requestedIn = rememberLast(({ preflight }: Hop): readonly string[] | null => {
  if (!preflight?.requestHeaders) return null;
  const list = parseTokenList(getHeader(preflight.requestHeaders, "access-control-request-headers") ?? "");
  return list.valid ? list.tokens.map((name) => name.toLowerCase()) : [];
});
