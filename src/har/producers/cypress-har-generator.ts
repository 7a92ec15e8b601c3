import { RECORDED_BY_CYPRESS } from "./hides";
import type { Producer } from "./producer";

export const cypressHarGenerator: Producer = {
  id: "cypress-har-generator",
  name: "cypress-har-generator",
  creator: /cypress-har-generator/i,
  browser: "chromium",
  recordsFor: "page",
  answered: "delivered",
  unanswered: "failed",
  blocked: "status-0",
  requestHeaders: "may-be-provisional",
  preflights: "listed",
  hides: RECORDED_BY_CYPRESS,
  source:
    "Measured on 5.17 with Chromium 156: Network.responseReceived never fires for a response that is kept, so its headers stand beside status 0.",
};
