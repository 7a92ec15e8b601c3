import { type Engine, STANDARD } from "./engines";
import type { Exchange } from "./exchange";
import { isLoopbackHost, parseUrl } from "./origin";

/**
 * Whether a page of that origin may not load that URL because it is plain http and the page is not. Names of this machine count
 * as safe, but not in every engine; addresses of the local network never do. https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 */
export function isMixedContent(url: string, origin: string, engine: Engine = STANDARD): boolean {
  const parsed = parseUrl(url);
  if (!origin.startsWith("https:") || parsed?.protocol !== "http:") return false;
  return engine.loopbackIsMixedContent || !isLoopbackHost(parsed.hostname);
}

/**
 * Whether the engine never sends a hop of the exchange for that, where the standard has it sent. Images are sent all the same, in
 * every engine.
 */
export function isKeptAsMixed({ type, origin, hops }: Exchange, engine: Engine): boolean {
  if (type === "image" || !engine.loopbackIsMixedContent) return false;
  return hops.some(({ url }) => isMixedContent(url, origin, engine) && !isMixedContent(url, origin));
}
