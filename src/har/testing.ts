import type { Exchange } from "../engine/fetch/exchange";
import { readHar } from "./har-in";

/** HAR files of a few entries, for the tests that read them. Test-only. */

export const PAGE = "https://app.example";
export const API = "https://api.example/orders";

type Json = Readonly<Record<string, unknown>>;

function lines(headers: Readonly<Record<string, string>>): Json[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

interface EntrySketch {
  readonly method?: string;
  readonly url?: string;
  readonly at?: number;
  readonly time?: number;
  readonly asked?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly answered?: Readonly<Record<string, string>>;
  readonly redirectURL?: string;
  readonly response?: Json;
  readonly custom?: Json;
}

/** An entry with what matters; `at` is milliseconds after noon. */
export function entry(sketch: EntrySketch): Json {
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 1, 12) + (sketch.at ?? 0)).toISOString(),
    time: sketch.time ?? 10,
    request: {
      method: sketch.method ?? "GET",
      url: sketch.url ?? API,
      headers: lines(sketch.asked ?? { Origin: PAGE }),
    },
    response: {
      status: sketch.status ?? 200,
      headers: lines(sketch.answered ?? {}),
      redirectURL: sketch.redirectURL ?? "",
      ...sketch.response,
    },
    ...sketch.custom,
  };
}

export function preflight(sketch: EntrySketch & { readonly for?: string; readonly names?: string }): Json {
  return entry({
    method: "OPTIONS",
    status: 204,
    ...sketch,
    asked: {
      Origin: PAGE,
      "Access-Control-Request-Method": sketch.for ?? "PUT",
      ...(sketch.names && { "Access-Control-Request-Headers": sketch.names }),
    },
  });
}

export function file(entries: readonly Json[], log: Json = {}): string {
  return JSON.stringify({ log: { version: "1.2", entries, ...log } });
}

export function read(entries: readonly Json[], log: Json = {}): Exchange[] {
  const result = readHar(file(entries, log));
  if ("error" in result) throw new Error(result.error);
  return result.exchanges;
}

export function readOne(entries: readonly Json[], log: Json = {}): Exchange {
  const [exchange, ...others] = read(entries, log);
  if (!exchange || others.length > 0) throw new Error("not one exchange was read");
  return exchange;
}

export const CHROMIUM = { creator: { name: "WebInspector", version: "537.36" } };
export const FIREFOX = {
  creator: { name: "Firefox", version: "153.7" },
  browser: { name: "Firefox", version: "153.7" },
};
export const PLAYWRIGHT = {
  creator: { name: "Playwright", version: "1.65" },
  browser: { name: "webkit", version: "26" },
};
