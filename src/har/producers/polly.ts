import { RECORDED_BY_POLLY } from "./hides";
import type { Producer } from "./producer";

export const polly: Producer = {
  id: "polly",
  name: "Polly.JS",
  creator: /^polly/i,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "unknown",
  requestHeaders: "may-be-provisional",
  preflights: "not-listed",
  hides: RECORDED_BY_POLLY,
  source:
    "Not measured. It records what its adapter was handed, before a browser adds Origin; header values can be lists.",
};
