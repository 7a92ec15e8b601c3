import { isLoopbackHost } from "../fetch/origin";
import { isOtherError } from "./other-errors";
import { type Need, value } from "./need";
import { PROXIES } from "./proxies";
import type { Remedy } from "./remedy";
import { PREFIX, codeOf } from "./upstream";

/**
 * A page and a server of one's own on this computer, as while both are developed: the development server can pass the request on, so that
 * both have one origin. `null` where another error stops the request, or where the server is a product with settings of its own.
 */
export function passOn(need: Need): Remedy | null {
  const { owner, url, origin, exchange, diagnosis, product, isLocalPage, stop, cause } = need;
  const isOwnPair = owner === "you" && product === null && isLocalPage && isLoopbackHost(url.hostname);
  const isScripts = exchange.type === "xmlhttprequest" && stop.index === 0;
  if (!isOwnPair || !isScripts || diagnosis.fix === null || diagnosis.verdict !== "blocked") return null;
  if (isOtherError(cause) || url.origin === origin) return null;
  return {
    id: "pass-on",
    kind: "proxy",
    title: "Let the development server pass the request on",
    steps: [
      `Page and server are both on this computer. If a development server serves the page, let it pass on ${value(PREFIX)} to ${value(url.origin)}, and request ${value(`${PREFIX}${url.pathname}`)} without scheme and host: CORS does not apply then.`,
      "If it passes on a path already, request that path without scheme and host.",
    ],
    code: codeOf(
      need,
      PROXIES.filter(({ isForDevelopment }) => isForDevelopment),
    ),
    cost: "It helps only while you develop: in production, serve both from one origin, or send the headers.",
    proof: "not-provable-here",
    docs: null,
  };
}
