import type { Producer } from "./producer";

export const webkitInspector: Producer = {
  id: "webkit-inspector",
  name: "Safari Web Inspector",
  creator: /^WebKit Web Inspector$/,
  browser: "webkit",
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "as-it-was",
  requestHeaders: "as-sent",
  preflights: "listed",
  source:
    "WebKit's HARBuilder.js: _error is failureReasonText, _fetchType the cache. WebCore itself adds Origin, so the inspector lists it.",
};
