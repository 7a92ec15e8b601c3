import { createNetworkListeners } from "../../../src/extension/platform/web-request";

/** Hears every event that we hear, in the same way, and does nothing: what is left is the price that the browser charges. */
const nothing = (): void => undefined;

createNetworkListeners({ onEvent: nothing, onNavigation: nothing, wants: () => false }).start();
