import type { Producer } from "./producer";

export const playwright: Producer = {
  id: "playwright",
  name: "Playwright with Firefox or WebKit",
  creator: /^Playwright$/,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "unknown",
  requestHeaders: "may-be-provisional",
  preflights: "not-listed",
  source:
    "Not measured: only the fields that harTracer.ts writes whatever the browser (_failureText, _apiRequest, _wasAborted).",
};
