import { diagnose } from "../src/engine/diagnose/diagnose";
import type { Exchange, HeaderList, Hop } from "../src/engine/fetch/exchange";
import { diagnoseAndFix } from "../src/engine/remedy/full-diagnosis";
import { Session } from "../src/session/session";
import type { Figure } from "./figure";
import { median, timed } from "./timing";

/** What a diagnosis costs beside parsing the URLs it is about, and whether a long recording takes time in proportion. */
export function engine(): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, round);
  const cost = (of: keyof Round) => median(rounds.map((one) => one[of]));
  return [
    { name: "parsing the URLs of an exchange", value: cost("parse") * 1000, unit: "µs" },
    { name: "diagnosing an exchange", value: cost("diagnose") * 1000, unit: "µs" },
    { name: "diagnosing and fixing it", value: cost("fix") * 1000, unit: "µs" },
    {
      name: "diagnosing an exchange",
      against: "parsing its URLs",
      value: cost("diagnose") / cost("parse"),
      unit: "times",
      atMost: 20,
    },
    {
      name: "an exchange among 10,000",
      against: "one among 1,000",
      value: cost("many") / cost("few"),
      unit: "times",
      atMost: 1.5,
    },
  ];
}

/** Milliseconds for one exchange. */
type Round = Record<"parse" | "diagnose" | "fix" | "few" | "many", number>;

const ROUNDS = 15;

/** Each measurement has exchanges of its own: what was worked out for one is remembered as long as it lives. */
function round(): Round {
  const each = (count: number, work: (exchanges: readonly Exchange[]) => void) => {
    const exchanges = recording(count);
    return timed(() => work(exchanges)) / count;
  };
  return {
    parse: each(1000, (all) => all.forEach(parseUrls)),
    diagnose: each(1000, (all) => all.forEach((exchange) => diagnose(exchange))),
    fix: each(1000, (all) => all.forEach((exchange) => diagnoseAndFix(exchange))),
    few: each(1000, diagnoseAll),
    many: each(10_000, diagnoseAll),
  };
}

/** Parses every URL that an exchange holds, in its facts and in its headers. */
function parseUrls({ origin, hops }: Exchange): number {
  let length = new URL(origin).href.length;
  for (const { url, requestHeaders, response, preflight } of hops) {
    length += new URL(url).href.length;
    for (const list of [requestHeaders, response?.headers, preflight?.requestHeaders, preflight?.response?.headers]) {
      for (const [, value] of list ?? []) if (value.startsWith("https://")) length += new URL(value).href.length;
    }
  }
  return length;
}

function diagnoseAll(exchanges: readonly Exchange[]): void {
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  for (const exchange of exchanges) session.diagnosis(exchange);
}

const PAGE = "https://app.example";

/** Exchanges with a few servers, of the kinds that come up most: allowed, preflighted, blocked in several ways, redirected. */
function recording(length: number): Exchange[] {
  return Array.from({ length }, (_, index) => {
    const url = `https://api${index % 4}.example/items/${index}?page=${index % 7}`;
    const hops = KINDS[index % KINDS.length]?.(url) ?? [hop(url, {}, 200, {})];
    return {
      id: `e${index}`,
      browser: index % 2 === 0 ? "chromium" : "firefox",
      origin: PAGE,
      type: "xmlhttprequest",
      mode: "cors",
      credentials: null,
      hops,
      outcome: "unknown",
      error: null,
      startedAt: index * 10,
      endedAt: index * 10 + 5,
    };
  });
}

type Lines = Readonly<Record<string, string>>;

const ALLOWED: Lines = { "Access-Control-Allow-Origin": PAGE, Vary: "Origin" };

const KINDS: readonly ((url: string) => [Hop, ...Hop[]])[] = [
  (url) => [hop(url, {}, 200, ALLOWED)],
  (url) => [hop(url, {}, 200, { "Access-Control-Allow-Origin": "*" })],
  (url) => [hop(url, {}, 500, {})],
  (url) => [preflighted(url, { ...ALLOWED, "Access-Control-Allow-Methods": "PUT" }, ALLOWED)],
  (url) => [preflighted(url, ALLOWED, null)],
  (url) => [hop(url, {}, 200, { "Access-Control-Allow-Origin": `${PAGE}/` })],
  (url) => [
    hop(url, {}, 302, { ...ALLOWED, Location: `https://cdn.example/${url.length}` }),
    hop(`https://cdn.example/${url.length}`, {}, 200, {}),
  ],
];

const lines = (headers: Lines): HeaderList => Object.entries(headers);

/** Twelve headers of no interest, as responses have them. */
const USUAL: HeaderList = Array.from({ length: 12 }, (_, index) => [`X-Usual-${index}`, `value ${index}`]);

function hop(url: string, requested: Lines, status: number, responded: Lines): Hop {
  const headers = [...USUAL, ...lines(responded)];
  const requestHeaders = lines({
    Accept: "*/*",
    "User-Agent": "Browser/1.0",
    Origin: PAGE,
    Referer: `${PAGE}/`,
    ...requested,
  });
  return { url, method: "GET", requestHeaders, preflight: null, response: { status, headers, fromCache: false } };
}

function preflighted(url: string, allowed: Lines, responded: Lines | null): Hop {
  const requestHeaders = lines({
    Origin: PAGE,
    "Access-Control-Request-Method": "PUT",
    "Access-Control-Request-Headers": "content-type,x-tenant",
  });
  const actual = hop(url, { "Content-Type": "application/json", "X-Tenant": "7" }, 200, responded ?? {});
  return {
    ...actual,
    method: "PUT",
    response: responded && actual.response,
    preflight: {
      requestHeaders,
      response: { status: 204, headers: [...USUAL, ...lines(allowed)], fromCache: false },
      error: null,
    },
  };
}
