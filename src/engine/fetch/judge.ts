import { corsCheck } from "./cors-check";
import { CHROMIUM, type Engine, FIREFOX, STANDARD } from "./engines";
import type { Exchange, HeaderList, Hop } from "./exchange";
import { getHeader, headerLines } from "./headers";
import { isSameOrigin } from "./origin";
import { chromiumName, firefoxName, otherFirefoxName } from "./names";
import { rememberLast } from "./remember";
import { preflightCheck } from "./preflight-check";
import { type Journey, departure, follow, locationOf, redirectCheck, redirects, requestOrigin } from "./redirect";
import { isRevalidation } from "./revalidation";
import { unsafeHeaders } from "./request-headers";
import { parseTokenList } from "./tokens";
import type { Broken, Step, Violation } from "./violation";

/** One rule broken at one place, before the browsers' names are known. */
interface Finding extends Broken {
  readonly step: Step;
  readonly hop: number;
  /** The headers of the response that breaks it. */
  readonly headers: HeaderList;
  /** Step, hop and rule in one, to compare by. */
  readonly place: string;
}

/**
 * Every rule that an exchange in mode `cors` breaks, in the order the given engine meets them, as if each one before had
 * been mended. A response that was not seen breaks no rule.
 */
export function violations(exchange: Exchange, credentialed: boolean, by: Engine["name"]): Violation[] {
  const chromium = findings(exchange, credentialed, CHROMIUM);
  const firefox = findings(exchange, credentialed, FIREFOX);
  const own = { chromium, firefox, standard: by === "standard" ? findings(exchange, credentialed, STANDARD) : [] }[by];
  const mended = new Set<string>();
  return own.map((finding) => {
    const inChromium = firstUnmended(chromium, mended);
    const inFirefox = firstUnmended(firefox, mended);
    mended.add(finding.place);
    const { rule, header, value, wanted, step, hop } = finding;
    const names = {
      chromium: inChromium && chromiumName(inChromium.rule, inChromium.step, inChromium.value),
      firefox: inFirefox && firefoxName(inFirefox.rule, inFirefox.headers),
    };
    const firefoxOr = exchange.browser === "firefox" && inFirefox && otherFirefoxName(names.firefox, inFirefox.headers);
    return { rule, header, value, wanted, step, hop, ...names, ...(firefoxOr && { firefoxOr }) };
  });
}

/** Whether the exchange passes every rule of that engine. */
export function passes(exchange: Exchange, credentialed: boolean, engine: Engine): boolean {
  return findings(exchange, credentialed, engine).length === 0;
}

function firstUnmended(all: readonly Finding[], mended: ReadonlySet<string>): Finding | null {
  return all.find((finding) => !mended.has(finding.place)) ?? null;
}

/** An exchange is judged by three engines under two assumptions, and each of them asks for the findings several times. */
const remembered = rememberLast<Exchange, Map<string, readonly Finding[]>>(() => new Map<string, readonly Finding[]>());

function findings(exchange: Exchange, credentialed: boolean, engine: Engine): readonly Finding[] {
  const known = remembered(exchange);
  // Engines differ in preflights, redirects and repeated lines; about a plain answer they all say the same.
  const by = exchange.hops.some(isDisputed) ? engine.name : "any";
  const assumption = `${by} ${credentialed}`;
  const before = known.get(assumption);
  if (before) return before;
  const found = find(exchange, credentialed, engine);
  known.set(assumption, found);
  return found;
}

function isDisputed({ preflight, response }: Hop): boolean {
  if (preflight !== null) return true;
  if (response === null) return false;
  return (
    (response.status >= 300 && response.status <= 399) ||
    headerLines(response.headers, "access-control-allow-origin").length > 1
  );
}

function find(exchange: Exchange, credentialed: boolean, engine: Engine): Finding[] {
  const all: Finding[] = [];
  for (const [index, { hop, journey }] of journeys(exchange).entries()) {
    const add = (step: Step, headers: HeaderList, broken: Broken[]) => {
      for (const { rule, header, value, wanted } of broken) {
        all.push({ rule, header, value, wanted, step, hop: index, headers, place: `${step} ${index} ${rule}` });
      }
    };
    if (hop.preflight?.response) {
      const origin = engine.preflightIgnoresTaint ? journey.pageOrigin : requestOrigin(journey);
      const question = {
        origin: isSameOrigin(hop.url, origin) ? null : origin,
        credentialed,
        method: hop.method,
        headers: askedHeaders(hop, engine),
      };
      add("preflight", hop.preflight.response.headers, preflightCheck(hop.preflight.response, question, engine));
    }
    if (!hop.response || (isRevalidation(hop) && exchange.outcome !== "blocked")) continue;
    const location = redirects(hop.response, engine) ? locationOf(hop.response, hop.url) : null;
    const { headers } = hop.response;
    if (journey.crossed) {
      add(
        location === null ? "response" : "redirect",
        headers,
        corsCheck(headers, requestOrigin(journey), credentialed, engine),
      );
    }
    if (location !== null) add("redirect", headers, redirectCheck(journey, location, index));
  }
  return all;
}

/** Each hop with what the request had become when it got there. */
export const journeys = rememberLast((exchange: Exchange): readonly { hop: Hop; journey: Journey }[] => {
  let journey = departure(exchange.origin, exchange.hops[0].url);
  return exchange.hops.map((hop, index) => {
    const before = exchange.hops[index - 1];
    if (before) journey = follow(journey, before.url, hop.url);
    return { hop, journey };
  });
});

/**
 * The headers that a hop needs permission for: what its preflight asked for, where that was seen, else what the rules make
 * of the request's own headers.
 */
export function askedHeaders(hop: Hop, engine: Engine): string[] {
  const asked = getHeader(hop.preflight?.requestHeaders, "access-control-request-headers");
  if (hop.preflight?.requestHeaders) {
    const list = parseTokenList(asked ?? "");
    return list.valid ? list.tokens.map((name) => name.toLowerCase()) : [];
  }
  return unsafeHeaders(hop.requestHeaders ?? [], engine).map(({ name }) => name);
}
