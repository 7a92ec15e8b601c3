import type { Exchange, Hop, Interception, Preflight, Response } from "../engine/fetch/exchange";
import { parseUrl } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import { redactError } from "./redact/errors";
import { HeaderValues } from "./redact/header-values";
import { HostNames } from "./redact/hosts";
import { type Cut, Ledger } from "./redact/ledger";
import { looksSecret } from "./redact/looks-plain";
import { OriginTexts } from "./redact/origins";
import { requestUrl } from "./redact/request-url";
import { Urls } from "./redact/urls";

export type { Cut, CutKind } from "./redact/ledger";

export interface RedactOptions {
  /** Also replace the hosts' names, by stable ones: `page-1.example`, `api-1.example`. */
  readonly hosts?: boolean;
  /** Also cut the values of these headers, even where the diagnosis depends on them. Names in any case. */
  readonly headers?: readonly string[];
  /** Also cut the names of these query parameters; their values always are. */
  readonly parameters?: readonly string[];
  /** URLs that every reader knows, since they asked for them: what `requestUrl` leaves of their paths stays. */
  readonly known?: readonly string[];
  /** Leave the exchanges their ids, for whoever has the originals too. */
  readonly keepsIds?: boolean;
}

export interface Redacted {
  readonly exchanges: Exchange[];
  /** How much was cut, and how it looked: for the person who shares, and for nobody else. */
  readonly cut: Cut;
}

/**
 * The exchanges as they may be shared. What stays is on a list: header values only where they matter to CORS, of every other
 * header its name and length; of addresses the scheme, the host, the port and words; never a query's value, a user name, a
 * fragment. What decides stays, so that the diagnosis of what comes out is the diagnosis of what went in. Doing it twice
 * changes nothing more.
 */
export function redact(exchanges: readonly Exchange[], options: RedactOptions = {}): Redacted {
  const ledger = new Ledger();
  const hosts = new HostNames(exchanges, options.hosts ?? false, ledger);
  const urls = new Urls(ledger, hosts, {
    unwanted: new Set(options.parameters),
    known: segmentsOf(options.known ?? []),
  });
  const origins = new OriginTexts(urls, hosts, new Set(exchanges.map(({ origin }) => origin)));
  const headers = new HeaderValues(ledger, urls, origins, options.headers);
  const ids = new Map<string, string>();

  const toResponse = (response: Response, url: string): Response => ({
    status: response.status,
    ...(response.statusText && { statusText: response.statusText }),
    headers: headers.ofResponse(response.headers, url),
    fromCache: response.fromCache,
  });

  const toPreflight = (preflight: Preflight, url: string): Preflight => ({
    requestHeaders: preflight.requestHeaders && headers.ofRequest(preflight.requestHeaders, url),
    response: preflight.response && toResponse(preflight.response, url),
    error: preflight.error === null ? null : redactError(preflight.error, ledger),
  });

  const toHop = (hop: Hop): Hop => ({
    url: urls.url(hop.url),
    method: looksSecret(hop.method) || !isToken(hop.method) ? ledger.standIn(hop.method.toLowerCase()) : hop.method,
    requestHeaders: hop.requestHeaders && headers.ofRequest(hop.requestHeaders, hop.url),
    preflight: hop.preflight && toPreflight(hop.preflight, hop.url),
    response: hop.response && toResponse(hop.response, hop.url),
  });

  const toInterception = ({ by, directive, source }: Interception): Interception => {
    const [, url = null, line = ""] = /^(.*):(\d+)$/s.exec(source ?? "") ?? [];
    return {
      by,
      // The only one that is ever recorded.
      directive: directive === "connect-src" ? directive : null,
      source: url === null ? null : `${urls.url(url)}:${line}`,
    };
  };

  const toExchange = (exchange: Exchange): Exchange => {
    const [first, ...rest] = exchange.hops;
    // A file's own ids can be anything; no two exchanges become one.
    const id = options.keepsIds === true ? exchange.id : (ids.get(exchange.id) ?? `e${ids.size + 1}`);
    ids.set(exchange.id, id);
    // Member by member: what an exchange gains one day is not shared before it is listed here.
    return {
      id,
      browser: exchange.browser,
      origin: origins.text(exchange.origin),
      type: exchange.type,
      mode: exchange.mode,
      credentials: exchange.credentials,
      hops: [toHop(first), ...rest.map(toHop)],
      outcome: exchange.outcome,
      error: exchange.error === null ? null : redactError(exchange.error, ledger),
      startedAt: exchange.startedAt,
      endedAt: exchange.endedAt,
      ...(exchange.interception && { interception: toInterception(exchange.interception) }),
      ...(exchange.localNetwork && { localNetwork: exchange.localNetwork }),
      ...(exchange.sentBy && { sentBy: exchange.sentBy }),
    };
  };

  return { exchanges: exchanges.map(toExchange), cut: ledger.total() };
}

function segmentsOf(urls: readonly string[]): ReadonlySet<string> {
  return new Set(urls.flatMap((url) => parseUrl(requestUrl(url))?.pathname.split("/") ?? []));
}
