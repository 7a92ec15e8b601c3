import { takeLines } from "../../src/capture/header-lines";
import { emptyState } from "../../src/capture/state";
import type { Exchange, HeaderList } from "../../src/engine/fetch/exchange";
import { readPath } from "./case";

/** A response that repeated Allow-Origin. */
export interface Repeat {
  readonly hop: number;
  readonly preflight: boolean;
  readonly lines: HeaderList;
}

/**
 * The exchange with the lines that were never told, as the server wrote them; the exchange itself where all were. Firefox joins
 * repeated lines for an extension, and its DevTools, which keep them apart, miss requests on a busy machine: these are
 * neither announced nor in their log (measured on Firefox ESR 153). Then nothing that an extension sees can tell.
 */
export function withUntoldLines(exchange: Exchange, repeats: readonly Repeat[]): Exchange {
  return repeats.reduce((one, { hop, preflight, lines }) => {
    const at = one.hops.find(({ url }) => readPath(url)?.hop === hop);
    if (!at) return one;
    const told = { kind: "lines", tab: 0, at: 0, url: at.url, method: at.method, preflight, lines } as const;
    return takeLines(emptyState(), [one], told)[0]?.exchange ?? one;
  }, exchange);
}
