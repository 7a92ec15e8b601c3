import { RECORDED_BY_PROXY } from "./hides";
import type { Producer } from "./producer";

export const mitmproxy: Producer = {
  id: "mitmproxy",
  name: "mitmproxy",
  creator: /^mitmproxy/i,
  browser: null,
  recordsFor: "page",
  answered: "untold",
  unanswered: "untold",
  blocked: "as-it-was",
  requestHeaders: "as-sent",
  preflights: "listed",
  hides: RECORDED_BY_PROXY,
  source: "Measured on mitmproxy 11. addons/savehar.py: _error is flow.error, also null where no response came.",
};
