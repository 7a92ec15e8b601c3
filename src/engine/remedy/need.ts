import { code } from "../diagnose/words/values";
import type { CauseId } from "../diagnose/causes/index";
import { type Stop, productAt, productsAt, stopOf } from "../diagnose/owner";
import type { AnsweredBy, Owner, Responder } from "../diagnose/responders/responder";
import type { Exchange } from "../fetch/exchange";
import { isServersOwn } from "../diagnose/wrong-side";
import { engineOf } from "../fetch/engines";
import { askedHeaders } from "../fetch/judge";
import { OPAQUE, isLoopbackHost, parseUrl } from "../fetch/origin";
import type { Rule } from "../fetch/violation";
import type { FullDiagnosis } from "./fix";

/** What a remedy is made from: one exchange that did not get through, with the person's own values. */
export interface Need {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  readonly others: readonly Exchange[];
  readonly stop: Stop;
  readonly cause: CauseId | null;
  readonly rule: Rule | null;
  /** Of the response it stopped at; 0 for none. */
  readonly status: number;
  readonly answeredBy: AnsweredBy | null;
  readonly product: Responder | null;
  /** The ids of all products that the response came from or through. */
  readonly products: readonly string[];
  readonly owner: Owner;
  /** The page's origin. */
  readonly origin: string;
  /** The URL it stopped at. */
  readonly url: URL;
  readonly method: string;
  /** Names of request headers that need permission; none that only a server may send. */
  readonly headers: readonly string[];
  /** Those that only a server may send: they have to go from the request, and belong on no list. */
  readonly serversOwn: readonly string[];
  /** Those of them that the preflight response does not allow; where it has no list, those that no request that passed had. */
  readonly missingHeaders: readonly string[];
  readonly sendsCredentials: boolean;
  /** Whether the page is on this machine: a development server. */
  readonly isLocalPage: boolean;
}

/** `null` for a URL that is none. */
export function needOf(exchange: Exchange, diagnosis: FullDiagnosis, others: readonly Exchange[]): Need | null {
  const stop = stopOf(exchange, diagnosis);
  const url = parseUrl(stop.hop.url);
  if (url === null) return null;
  const asked = askedHeaders(stop.hop, engineOf(exchange.browser ?? "chromium"));
  const headers = asked.filter((name) => !isServersOwn(name));
  return {
    exchange,
    diagnosis,
    others,
    stop,
    cause: diagnosis.cause,
    rule: diagnosis.violations[0]?.rule ?? null,
    status: stop.response?.status ?? 0,
    answeredBy: diagnosis.answeredBy,
    product: productAt(stop),
    products: productsAt(stop),
    owner: diagnosis.owner,
    origin: exchange.origin,
    url,
    method: stop.hop.method,
    headers,
    serversOwn: asked.filter(isServersOwn),
    missingHeaders: (missingIn(diagnosis) ?? diagnosis.answeredBy?.newHeaders ?? headers).filter(
      (name) => !isServersOwn(name),
    ),
    sendsCredentials: diagnosis.request.credentials === "include",
    isLocalPage: isLoopbackHost(parseUrl(exchange.origin)?.hostname ?? ""),
  };
}

/** Where the page is once a local web server serves it: what stands for the origin of a page that has none. */
export const SERVED_PAGE = "http://localhost:3000";

/** Whether the page has no origin that a server or a setting can name: a file, a sandboxed frame. Old WebViews send `file://` for a file. */
export function hasNoOrigin({ origin }: Pick<Need, "origin">): boolean {
  return origin === OPAQUE || origin.startsWith("file:");
}

/** The header names that a list falls short of, wherever that shows among what is wrong. */
function missingIn({ violations }: FullDiagnosis): readonly string[] | null {
  const wanted = violations.find(({ rule }) => rule === "header-not-allowed")?.wanted ?? null;
  return wanted === null ? null : wanted.split(", ");
}

/** A value of the network's in a sentence. */
export const value = code;

/** Values in a sentence. */
export function values(texts: readonly string[]): string {
  return texts.map(code).join(", ");
}

/** JSON for a snippet. */
export function json(data: unknown): string {
  return JSON.stringify(data, null, 2);
}

/** A string literal, for JavaScript, JSON and TOML alike. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Whether every value that a snippet has in it can stand there as it is, whatever language it is written in. */
export function isPlain({ origin, url, method, headers }: Need): boolean {
  const isWord = (text: string): boolean => /^[\w-]+$/.test(text);
  return [origin, url.origin].every((one) => /^[\w.:/[\]-]+$/.test(one)) && [method, ...headers].every(isWord);
}
