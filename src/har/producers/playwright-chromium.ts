import type { Producer } from "./producer";

export const playwrightChromium: Producer = {
  id: "playwright-chromium",
  name: "Playwright with Chromium",
  creator: /^Playwright$/,
  inBrowser: /^chrom/i,
  browser: "chromium",
  recordsFor: "page",
  answered: "delivered",
  unanswered: "untold",
  blocked: "error-only",
  requestHeaders: "may-be-provisional",
  preflights: "not-listed",
  source:
    "Measured on Playwright 1.65 with Chromium 156, all modes alike. harTracer.ts: _failureText, _apiRequest, _wasAborted.",
};
