import type { ResourceType } from "../../../fetch/exchange";
import { stoppedAt } from "../../situation";
import { misspelledHeader } from "../headers/misspelled-header";
import type { Cause } from "../cause";

/** What elements ask for; by itself only a font would be asked for in a way that needs permission. */
const OF_ELEMENTS: ReadonlySet<ResourceType> = new Set(["font", "image", "media", "script", "stylesheet"]);

/** No script asked but an element, in mode cors: a font, a module, a preload, or one that bears `crossorigin`. */
export const crossoriginAttribute: Cause = {
  id: "crossorigin-attribute",
  fits: (situation) =>
    OF_ELEMENTS.has(situation.exchange.type) &&
    stoppedAt(situation, "allow-origin-missing") &&
    // An error has a story of its own, and so have a redirect and a header that is nearly there.
    isGood(situation.response?.status ?? 0) &&
    !misspelledHeader.fits(situation),
};

function isGood(status: number): boolean {
  return (status >= 200 && status <= 299) || status === 304;
}
