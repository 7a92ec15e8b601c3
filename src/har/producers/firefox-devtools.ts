import type { Producer } from "./producer";

export const firefoxDevtools: Producer = {
  id: "firefox-devtools",
  name: "Firefox DevTools",
  creator: /^Firefox$/i,
  browser: "firefox",
  recordsFor: "page",
  answered: "untold",
  unanswered: "failed",
  blocked: "as-it-was",
  requestHeaders: "as-sent",
  preflights: "late",
  source:
    "Measured on Firefox ESR 153: a blocked response is written like any other, errors have no name, and a preflight can start after the end of its request.",
};
