import type { RealBrowser } from "../check/real-browser";
import { startChromium } from "./chromium";
import type { BrowserKind } from "./find";
import { startFirefox } from "./firefox";
import type { OracleOptions } from "./options";

/** Starts a browser of this machine, to be asked what it makes of a request. Throws `BrowserError` where there is none. */
export function startRealBrowser(kind: BrowserKind, options: OracleOptions): Promise<RealBrowser> {
  return kind === "firefox" ? startFirefox(options) : startChromium(options);
}
