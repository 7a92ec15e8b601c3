import { diagnose } from "../engine/diagnose/diagnose";
import { readHar } from "./har-in";

/** HAR files of any producer, and what is said of the requests in them. Test-only. */

export type Json = Readonly<Record<string, unknown>>;

export const PAGE = "http://localhost:3000";
export const API = "http://localhost:4000";

interface Sketch {
  readonly method?: string;
  readonly url?: string;
  readonly asked?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly answered?: Readonly<Record<string, string>>;
  readonly response?: Json;
  readonly at?: number;
  readonly custom?: Json;
}

export const lines = (headers: Readonly<Record<string, string>> = {}): Json[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

export function entry({
  method = "GET",
  url = `${API}/items`,
  asked,
  status = 200,
  answered,
  response,
  at = 0,
  custom,
}: Sketch): Json {
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
    time: 5,
    pageref: "page",
    request: { method, url, headers: lines(asked) },
    response: { status, headers: lines(answered), redirectURL: "", ...response },
    ...custom,
  };
}

/** Each as `METHOD path: verdict cause`. */
export function said(creator: string, entries: readonly Json[], browser?: string): string[] {
  const log = {
    creator: { name: creator },
    ...(browser && { browser: { name: browser } }),
    pages: [{ id: "page", title: "My shop" }],
    entries,
  };
  const read = readHar(JSON.stringify({ log }));
  if ("error" in read) throw new Error(read.error);
  return read.exchanges.map((exchange) => {
    const { verdict, cause, request } = diagnose(exchange, read.exchanges);
    return `${request.method} ${new URL(request.url).pathname}: ${verdict}${cause === null ? "" : ` ${cause}`}`;
  });
}

export const provisional = { Referer: `${PAGE}/` };
export const sent = { Host: "localhost:4000", Referer: `${PAGE}/` };
export const cors = { ...sent, Origin: PAGE, "Sec-Fetch-Mode": "cors" };
export const allow = { "Access-Control-Allow-Origin": "*" };
