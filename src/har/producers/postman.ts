import type { Producer } from "./producer";

export const postman: Producer = {
  id: "postman",
  name: "Postman",
  creator: /^postman/i,
  browser: null,
  recordsFor: "program",
  answered: "untold",
  unanswered: "untold",
  blocked: "unknown",
  requestHeaders: "as-sent",
  preflights: "not-listed",
  source: "An HTTP client: it has no page, so no browser applied CORS.",
};
