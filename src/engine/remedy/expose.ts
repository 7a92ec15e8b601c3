import { hiddenHeaders } from "../diagnose/wanted-headers";
import { CHROMIUM, FIREFOX, STANDARD, WEBKIT } from "../fetch/engines";
import type { Exchange } from "../fetch/exchange";
import { exposedNames } from "../fetch/expose-headers";
import { passes } from "../fetch/judge";
import { applyChanges } from "./apply";
import type { Change, Fix } from "./fix";

/** The header that lists what scripts may read, as a change sets it. */
export const EXPOSE_HEADERS = "Access-Control-Expose-Headers";

/**
 * The change by which a script can read the headers of a delivered response that its page needs, or `null` where it can read them all. The
 * names that are listed today stay; `*` goes where it has no meaning. Applied and judged again, like any fix.
 */
export function findExposure(exchange: Exchange, credentialed: boolean): Fix | null {
  const at = exchange.hops.length - 1;
  const hop = exchange.hops[at] ?? exchange.hops[0];
  const names = hiddenHeaders(hop, credentialed);
  if (names.length === 0) return null;
  const listed = [...exposedNames(hop.response?.headers ?? [])].filter((name) => name !== "*");
  const change: Change = {
    on: "response",
    hop: at,
    set: { [EXPOSE_HEADERS]: [...listed, ...names].join(", ") },
    remove: [],
  };
  const fixed = applyChanges(exchange, [change]);
  if (hiddenHeaders(fixed.hops[at] ?? hop, credentialed).length > 0) return null;
  const by = (engine: typeof STANDARD): boolean => passes(fixed, credentialed, engine);
  return {
    changes: [change],
    proven: { standard: by(STANDARD), chromium: by(CHROMIUM), firefox: by(FIREFOX), webkit: by(WEBKIT) },
  };
}
