import type { Producer } from "./producer";

export const chromeHar: Producer = {
  id: "chrome-har",
  name: "chrome-har (Browsertime, sitespeed.io, puppeteer-har)",
  creator: /^chrome-har$/i,
  browser: "chromium",
  recordsFor: "page",
  answered: "delivered",
  unanswered: "untold",
  blocked: "not-listed",
  requestHeaders: "may-be-provisional",
  preflights: "listed",
  source: "Measured on chrome-har 1.3.1 and 0.11.12. index.js drops an entry at Network.loadingFailed.",
};
