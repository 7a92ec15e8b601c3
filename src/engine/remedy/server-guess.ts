import type { Exchange } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { originOf } from "../fetch/origin";
import { APPLICATION_SIGNS, FRONT_SIGNS, SERVES_FILE, type Seen, type Sign } from "./server-signs";

/** A recipe for the server that responded, and how sure its signs are. */
export interface Guess {
  readonly recipe: string;
  /** `sure`: the server names itself, or does what no other does. `likely`: its habits are those of others too. */
  readonly certainty: "sure" | "likely";
}

/**
 * The recipes for what most likely responded, the likeliest first; none when its responses give nothing away. Looks at the
 * headers of what this origin sent, here and in `others`, never at a body. The application comes before what stands in front of
 * it, unless only the front can fix everything.
 */
export function guessServers(exchange: Exchange, others: readonly Exchange[] = []): readonly Guess[] {
  const server = originOf(exchange.hops[0].url);
  const seen = [exchange, ...others].flatMap(({ hops }) =>
    hops
      .filter(({ url }) => originOf(url) === server)
      .flatMap(({ url, preflight, response }): Seen[] => [
        ...(response ? [{ ...response, url, isPreflight: false }] : []),
        ...(preflight?.response ? [{ ...preflight.response, url, isPreflight: true }] : []),
      ]),
  );
  const applications = ranked(APPLICATION_SIGNS, seen);
  const fronts = ranked(FRONT_SIGNS, seen);
  return needsFront(seen, applications[0]?.recipe) ? [...fronts, ...applications] : [...applications, ...fronts];
}

/** The id of the likeliest recipe, or `null`. */
export function guessServer(exchange: Exchange, others: readonly Exchange[] = []): string | null {
  return guessServers(exchange, others)[0]?.recipe ?? null;
}

/** The recipes that some sign points to, by the sum of what their signs weigh. */
function ranked(signs: readonly Sign[], seen: readonly Seen[]): Guess[] {
  const weights = new Map<string, number>();
  const shown = signs.filter(({ shows }) => seen.some(shows));
  for (const { recipe, weight } of shown) weights.set(recipe, (weights.get(recipe) ?? 0) + weight);
  const bases = new Map(shown.flatMap(({ recipe, on }) => (on === undefined ? [] : [[recipe, on] as const])));
  for (const [recipe, on] of bases) weights.set(recipe, (weights.get(recipe) ?? 0) + (weights.get(on) ?? 0));
  return [...weights]
    .toSorted(([, one], [, other]) => other - one)
    .map(([recipe, weight]) => ({ recipe, certainty: weight >= 3 ? "sure" : "likely" }));
}

/**
 * Whether only a front's code can fix everything: it sent a response without the application's marks, so that the application
 * never saw the request; or somebody sets Access-Control-Allow-Origin already, and where that is the front, it takes the place
 * of what the application says.
 */
function needsFront(seen: readonly Seen[], application: string | undefined): boolean {
  const fronts = FRONT_SIGNS.filter(({ everywhere }) => everywhere);
  const own = APPLICATION_SIGNS.filter(({ recipe, everywhere }) => everywhere && recipe === application).filter(
    ({ shows }) => seen.some(shows),
  );
  return seen.some((one) => {
    if (!fronts.some(({ shows }) => shows(one))) return false;
    const setsOrigin = getHeader(one.headers, "access-control-allow-origin") !== null;
    if (SERVES_FILE(one)) return !setsOrigin;
    if (setsOrigin) return true;
    return own.length > 0 && one.status < 500 && !own.some(({ shows }) => shows(one));
  });
}
