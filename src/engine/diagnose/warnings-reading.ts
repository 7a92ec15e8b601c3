import type { Exchange, Hop } from "../fetch/exchange";
import { getHeader, headerLines } from "../fetch/headers";
import { exposedNames, isReadable } from "../fetch/expose-headers";
import { isWanted } from "./wanted-headers";
import type { WarningCheck } from "./warning-check";
import { WARNINGS } from "./words/warnings";

/** Warnings about response headers that a script cannot read. They apply to what was delivered. */
export const READING_WARNINGS: Readonly<Record<string, WarningCheck>> = {
  "expose-wildcard-with-credentials": ({ exchange, hop, credentialed }, { verdict, known }) => {
    const delivered = verdict === "allowed" && exchange.outcome === "delivered";
    const isWild = exposedNames(hop.response?.headers ?? []).has("*");
    return delivered && known && credentialed && isWild ? WARNINGS["expose-wildcard-with-credentials"] : null;
  },

  "cookie-not-kept": ({ exchange, hop }, { verdict }) => {
    if (verdict !== "allowed" || !isCrossSite(exchange, hop)) return null;
    const lost = headerLines(hop.response?.headers ?? [], "set-cookie").find(
      (line) => !/;\s*samesite=none\s*(?:;|$)/i.test(line) || !/;\s*secure\s*(?:;|$)/i.test(line),
    );
    return lost === undefined ? null : WARNINGS["cookie-not-kept"](lost.split("=")[0] ?? "");
  },

  "header-hidden": ({ exchange, hop, credentialed }, { verdict }) => {
    if (verdict !== "allowed" || exchange.outcome !== "delivered") return null;
    const headers = hop.response?.headers ?? [];
    const exposed = exposedNames(headers);
    const hidden = headers.map(([name]) => name).filter((name) => !isReadable(name, exposed, credentialed));
    const names = [...new Set(hidden)].filter((name) => isWanted(name, hop));
    return names.length === 0 ? null : WARNINGS["header-hidden"](names);
  },
};

/** Whether the browser says that page and server are of two sites. */
function isCrossSite({ mode }: Exchange, { requestHeaders }: Hop): boolean {
  return mode !== "no-cors" && getHeader(requestHeaders, "sec-fetch-site") === "cross-site";
}
