import type { Exchange } from "../../engine/fetch/exchange";
import type { ExchangeSource } from "../../session/source";

/** Exchanges that are all there and stay as they are: those of a file or a link, of which so many older ones were dropped. */
export function fixedSource(exchanges: readonly Exchange[], dropped = 0): ExchangeSource {
  return {
    subscribe(listener) {
      const records = exchanges.map((exchange, seq) => ({ exchange, seq }));
      listener({ records, left: null, dropped, cleared: false, state: "file", recording: null });
      return () => undefined;
    },
    more: () => undefined,
    clear: () => undefined,
    pause: () => undefined,
    keep: () => undefined,
    allow: () => undefined,
  };
}
