import type { Producer } from "./producer";

export const internetExplorer: Producer = {
  id: "internet-explorer",
  name: "Internet Explorer and Edge (EdgeHTML)",
  creator: /internet explorer|^f12 |microsoft edge/i,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "as-it-was",
  requestHeaders: "as-sent",
  preflights: "listed",
  source:
    "Not measured. The F12 tools list headers as sent; IE ignores the port of an origin and sends no Origin there.",
};
