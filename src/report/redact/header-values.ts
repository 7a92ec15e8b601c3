import { parseUrl } from "../../engine/fetch/origin";
import type { HeaderLine, HeaderList } from "../../engine/fetch/exchange";
import { rememberRecent } from "../../engine/fetch/remember";
import { filler, requestFiller } from "./fillers";
import * as kept from "./kept-values";
import type { Ledger } from "./ledger";
import { looksSecret } from "./looks-plain";
import type { OriginTexts } from "./origins";
import type { Urls } from "./urls";

/**
 * The allow-list: the headers whose values matter to CORS, and what stays of each. Of every other header stay its name and
 * the length of its value.
 */

/** What stays of a value. `base` is the URL that the message belongs to. */
type Keep = (value: string, base: string) => string;

const FETCH_METADATA = kept.oneOf(
  /^(\?[01]|cors|no-cors|navigate|websocket|same-origin|same-site|cross-site|none|empty|audio|document|embed|font|frame|iframe|image|manifest|object|report|script|serviceworker|sharedworker|style|track|video|worker|xslt|active|inactive)$/,
);

export class HeaderValues {
  readonly #ledger: Ledger;
  readonly #both: ReadonlyMap<string, Keep>;
  readonly #ofRequests: ReadonlyMap<string, Keep>;
  readonly #ofResponses: ReadonlyMap<string, Keep>;

  /** `unwanted`: the names of headers that the person wants to be cut too. */
  constructor(ledger: Ledger, urls: Urls, origins: OriginTexts, unwanted: readonly string[] = []) {
    this.#ledger = ledger;
    const origin: Keep = (value) => origins.text(value);
    const names: Keep = (value) => kept.nameList(value, (secret) => ledger.standIn(secret));
    const table = (rows: Readonly<Record<string, Keep>>): ReadonlyMap<string, Keep> => {
      const kept = new Map(Object.entries(rows));
      for (const name of unwanted) kept.delete(name.toLowerCase());
      return kept;
    };
    this.#both = table({ date: kept.httpDate, "content-length": kept.numbers, "cache-control": kept.cacheControl });
    this.#ofRequests = table({
      origin,
      host: (value) => origins.host(value),
      referer: (value) => urls.referrer(value),
      "access-control-request-method": names,
      "access-control-request-headers": names,
      "access-control-request-private-network": kept.flag,
      "access-control-request-local-network": kept.flag,
      "content-type": kept.requestContentType,
      // An EventSource's, which no script chooses.
      accept: (value) => (value === "text/event-stream" ? value : requestFiller("accept", value)),
      "sec-websocket-protocol": kept.oneOf(/^vite-(hmr|ping)$/),
      // No request in mode no-cors has it.
      "x-requested-with": kept.oneOf(/^XMLHttpRequest$/),
      "user-agent": kept.userAgent,
      "sec-fetch-dest": FETCH_METADATA,
      "sec-fetch-mode": FETCH_METADATA,
      "sec-fetch-site": FETCH_METADATA,
      "sec-fetch-user": FETCH_METADATA,
      "sec-fetch-storage-access": FETCH_METADATA,
    });
    this.#ofResponses = table({
      "access-control-allow-origin": origin,
      "timing-allow-origin": origin,
      "access-control-allow-credentials": kept.flag,
      "access-control-allow-private-network": kept.flag,
      "access-control-allow-local-network": kept.flag,
      "access-control-allow-methods": names,
      "access-control-allow-headers": names,
      "access-control-expose-headers": names,
      "access-control-max-age": kept.numbers,
      location: (value, base) => urls.location(value, base),
      vary: names,
      allow: names,
      "set-cookie": (value, base) =>
        kept.setCookie(value, {
          name: (name) => ledger.standIn(name),
          domain: (domain) => cookieDomain(domain, base, origins),
        }),
      age: kept.numbers,
      "content-type": kept.contentType,
      "cross-origin-resource-policy": kept.oneOf(/^(same-origin|same-site|cross-origin)$/i),
      "cross-origin-embedder-policy": kept.oneOf(/^(unsafe-none|require-corp|credentialless)$/),
      "cross-origin-opener-policy": kept.oneOf(
        /^(unsafe-none|same-origin|same-origin-allow-popups|noopener-allow-popups)$/,
      ),
      "x-content-type-options": kept.oneOf(/^nosniff$/i),
      "www-authenticate": kept.authenticationScheme,
      // By these a platform says that it responded itself; nothing of a person's is in them.
      "cf-mitigated": kept.oneOf(/^challenge$/),
      "x-vercel-mitigated": kept.oneOf(/^(challenge|deny)$/),
      "x-vercel-error": kept.oneOf(/^[A-Z_]{3,40}$/),
      "x-amzn-waf-action": kept.oneOf(/^(challenge|captcha)$/),
      "x-amzn-errortype": kept.oneOf(/^[A-Za-z]{3,50}Exception$/),
      "x-ms-error-code": kept.oneOf(/^(Cors|Auth|Blob|Container|Resource|Public|Invalid|Account)[A-Za-z]{1,40}$/),
      "ngrok-error-code": kept.oneOf(/^ERR_NGROK_\d{1,6}$/),
      "sb-error-code": kept.oneOf(/^[A-Z_]{3,40}$/),
      // How long it took, by which Rack and Kong are told.
      "x-runtime": kept.oneOf(/^\d{1,4}\.\d{1,9}$/),
      "x-kong-response-latency": kept.numbers,
      "x-kong-upstream-latency": kept.numbers,
      "x-kong-proxy-latency": kept.numbers,
      "x-elastic-product": kept.oneOf(/^Elasticsearch$/),
      "x-render-routing": kept.oneOf(/^[a-z-]{3,30}$/),
      "x-railway-fallback": kept.flag,
      "x-goog-iap-generated-response": kept.flag,
      // Chromium's own words: of HSTS, of upgrades, of an extension that redirects.
      "non-authoritative-reason": kept.oneOf(/^(?:HSTS|HttpsUpgrades|DNS|WebRequest API|Delegate)$/),
      etag: kept.entityTag,
      "keep-alive": kept.oneOf(/^timeout=\d{1,4}$/),
      "retry-after": kept.numbers,
      expires: kept.oneOf(/^0$/),
      public: names,
      "x-frame-options": kept.oneOf(/^(DENY|SAMEORIGIN)$/i),
      "referrer-policy": kept.oneOf(/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/),
      server: kept.serverWords,
      via: kept.serverWords,
      "x-powered-by": kept.serverWords,
      "x-cache": kept.serverWords,
      "cf-cache-status": kept.serverWords,
    });
  }

  ofRequest(headers: HeaderList, url: string): HeaderList {
    return headers.map((line) => this.#requestLine(line, url));
  }

  ofResponse(headers: HeaderList, url: string): HeaderList {
    return headers.map((line) => this.#responseLine(line, url));
  }

  readonly #requestLine = rememberLines(([name, value], base) => {
    const lower = name.toLowerCase();
    const keep = this.#ofRequests.get(lower) ?? this.#both.get(lower);
    return this.#cut(name, value, keep ? keep(value, base) : requestFiller(name, value));
  });

  readonly #responseLine = rememberLines(([name, value], base) => {
    const lower = name.toLowerCase();
    const keep = this.#ofResponses.get(lower) ?? this.#both.get(lower);
    return this.#cut(name, value, keep ? keep(value, base) : filler(value));
  });

  #cut(name: string, before: string, after: string): HeaderLine {
    if (before !== after) {
      this.#ledger.count("headers", `${name.toLowerCase()}\n${before}`);
      this.#ledger.example("headers", name, before, after);
    }
    // A name is treated as lists of names treat it, so that both go on saying the same.
    return [looksSecret(name) ? this.#ledger.standIn(name.toLowerCase()) : name, after];
  }
}

/** What stays of these depends on the URL of their message too. */
const BY_URL = /^(?:location|set-cookie)$/i;

/** Names of headers whose lines are remembered; a file may have any number of them. */
const MOST_NAMES = 500;

/** Remembers recent lines: what is cut of one is cut of it everywhere in a report, and most lines come again with every request. */
function rememberLines(cut: (line: HeaderLine, base: string) => HeaderLine): typeof cut {
  const byName = new Map<string, (value: string) => HeaderLine>();
  return ([name, value], base) => {
    if (BY_URL.test(name)) return cut([name, value], base);
    const known = byName.get(name);
    if (known !== undefined) return known(value);
    if (byName.size >= MOST_NAMES) byName.clear();
    const ofName = rememberRecent((text: string) => cut([name, text], ""));
    byName.set(name, ofName);
    return ofName(value);
  };
}

/** The server's own host for a domain that holds it, and no host for any other: which of the two it is decides. */
function cookieDomain(domain: string, base: string, origins: OriginTexts): string {
  const host = parseUrl(base)?.hostname ?? "";
  const bare = domain.replace(/^\./, "").toLowerCase();
  return host === bare || host.endsWith(`.${bare}`) ? origins.host(host) : "other.invalid";
}
