import type { ResourceType } from "./exchange";

/** `Network.ResourceType` of the DevTools protocol, which Playwright and others copy. */
const RESOURCE_TYPES: ReadonlyMap<string, ResourceType> = new Map<string, ResourceType>([
  ["xhr", "xmlhttprequest"],
  ["fetch", "xmlhttprequest"],
  ["preflight", "xmlhttprequest"],
  ["eventsource", "xmlhttprequest"],
  ["image", "image"],
  ["font", "font"],
  ["script", "script"],
  ["stylesheet", "stylesheet"],
  ["media", "media"],
  ["texttrack", "media"],
  ["ping", "ping"],
  ["beacon", "ping"],
  ["other", "other"],
]);

/** What made a request of that `Network.ResourceType`, in any case; `undefined` for a page, a socket and the like. */
export function resourceTypeNamed(name: string): ResourceType | undefined {
  return RESOURCE_TYPES.get(name.toLowerCase());
}
