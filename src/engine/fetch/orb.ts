import type { Exchange } from "./exchange";
import { getHeader } from "./headers";

/**
 * Opaque Response Blocking: an element that requests an image, a video or a script gets no page and no data.
 * https://github.com/annevk/orb. Chromium names it. Firefox ESR 153 (measured) ends with one of two general errors before the
 * body begins; one of them is that of a request the page gave up too, so there the content type has to speak.
 */
export function isKeptByOrb({ browser, mode, type, error, hops }: Exchange): boolean {
  if (error === "net::ERR_BLOCKED_BY_ORB") return true;
  const response = hops.at(-1)?.response ?? null;
  if (browser !== "firefox" || mode !== "no-cors" || type === "ping" || response === null) return false;
  if (error === "NS_ERROR_FAILURE") return true;
  const content = getHeader(response.headers, "content-type") ?? "";
  return (
    error === "NS_BINDING_ABORTED" && /^(text\/(html|plain|xml)|application\/([\w.-]+\+)?(json|xml))\b/i.test(content)
  );
}
