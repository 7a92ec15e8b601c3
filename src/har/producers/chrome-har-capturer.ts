import type { Producer } from "./producer";

export const chromeHarCapturer: Producer = {
  id: "chrome-har-capturer",
  name: "chrome-har-capturer",
  creator: /^chrome har capturer$/i,
  browser: "chromium",
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "unknown",
  requestHeaders: "may-be-provisional",
  preflights: "listed",
  source: "Not measured. Built on Network.requestWillBeSent, whose headers are provisional.",
};
