import { RECORDED_BY_PROXY } from "./hides";
import type { Producer } from "./producer";

export const burp: Producer = {
  id: "burp",
  name: "Burp Suite",
  creator: /^burp/i,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "as-it-was",
  requestHeaders: "as-sent",
  preflights: "listed",
  hides: RECORDED_BY_PROXY,
  source: "Not measured. A proxy: it lists what was on the wire, and no proxy learns what the browser made of it.",
};
