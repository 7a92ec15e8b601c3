import type { Producer } from "./producer";

export const chromiumDevtools: Producer = {
  id: "chromium-devtools",
  name: "Chromium DevTools",
  creator: /^WebInspector$/,
  browser: "chromium",
  recordsFor: "page",
  answered: "null-error",
  unanswered: "untold",
  blocked: "as-it-was",
  requestHeaders: "may-be-provisional",
  preflights: "listed",
  source:
    "Measured on Chromium 156. front_end/models/har/Log.ts: _error is localizedFailDescription, null where nothing failed; cached responses list provisional headers.",
};
