import { RECORDED_BY_PROXY } from "./hides";
import type { Producer } from "./producer";

export const httpToolkit: Producer = {
  id: "http-toolkit",
  name: "HTTP Toolkit",
  creator: /^http ?toolkit/i,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "failed",
  blocked: "as-it-was",
  requestHeaders: "as-sent",
  preflights: "listed",
  hides: RECORDED_BY_PROXY,
  source: "src/model/http/har.ts: status 0 where the response is missing or was aborted.",
};
