import type { Producer } from "./producer";

export const webpagetest: Producer = {
  id: "webpagetest",
  name: "WebPageTest",
  creator: /^webpage ?test/i,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "unknown",
  requestHeaders: "may-be-provisional",
  preflights: "listed",
  source: "Not measured. Entries without a method were seen in files.",
};
