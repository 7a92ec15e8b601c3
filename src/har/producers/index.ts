import { browsermob } from "./browsermob";
import { burp } from "./burp";
import { charles } from "./charles";
import { chromeHar } from "./chrome-har";
import { chromeHarCapturer } from "./chrome-har-capturer";
import { chromiumDevtools } from "./chromium-devtools";
import { cypressHarGenerator } from "./cypress-har-generator";
import { fiddler } from "./fiddler";
import { firefoxDevtools } from "./firefox-devtools";
import { httpToolkit } from "./http-toolkit";
import { insomnia } from "./insomnia";
import { internetExplorer } from "./internet-explorer";
import { mitmproxy } from "./mitmproxy";
import { playwright } from "./playwright";
import { playwrightChromium } from "./playwright-chromium";
import { polly } from "./polly";
import { postman } from "./postman";
import type { Producer } from "./producer";
import { proxyman } from "./proxyman";
import { webkitInspector } from "./webkit-inspector";
import { webpagetest } from "./webpagetest";
import { zap } from "./zap";

/** Every producer that something is known of; the first that fits counts. */
const PRODUCERS: readonly Producer[] = [
  browsermob,
  burp,
  charles,
  chromeHar,
  chromeHarCapturer,
  chromiumDevtools,
  cypressHarGenerator,
  fiddler,
  firefoxDevtools,
  httpToolkit,
  insomnia,
  internetExplorer,
  mitmproxy,
  playwrightChromium,
  playwright,
  polly,
  postman,
  proxyman,
  webkitInspector,
  webpagetest,
  zap,
];

/** A producer that nothing is known of: what its files lack proves nothing. */
const STRANGER: Producer = {
  id: "unknown",
  name: "unknown",
  creator: /(?:)/,
  browser: null,
  recordsFor: "page",
  answered: "null-error",
  unanswered: "untold",
  blocked: "unknown",
  requestHeaders: "may-be-provisional",
  preflights: "listed",
  source: "",
};

/** Who wrote a file, by the names in its log; a stranger where nobody is known by them. */
export function producerOf(creator: string, browser: string): Producer {
  const known = PRODUCERS.find((one) => one.creator.test(creator) && (one.inBrowser?.test(browser) ?? true));
  return known ?? STRANGER;
}
