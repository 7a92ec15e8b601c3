import { FIREFOX } from "../../engine/fetch/engines";
import { type BrowserProfile, type Slot, SCRIPT_HEADERS, line, trusted } from "./browser";

const START: readonly Slot[] = [
  line("User-Agent"),
  line("Accept", { value: "*/*" }),
  line("Accept-Language"),
  line("Accept-Encoding"),
];

const END: readonly Slot[] = [
  line("Cookie"),
  trusted("Sec-Fetch-Dest", "empty"),
  trusted("Sec-Fetch-Mode", "cors"),
  trusted("Sec-Fetch-Site"),
  line("Priority", { value: "u=4" }),
];

/** Firefox ESR 153, measured over HTTP/1.1. */
export const firefox: BrowserProfile = {
  engine: FIREFOX,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0",
  acceptLanguage: "en-US,en;q=0.9",
  acceptEncoding: { trustworthy: "gzip, deflate, br, zstd", other: "gzip, deflate" },
  crossSiteAfter: "redirect",
  dropsOnRedirect: new Set(),
  fetchStartsAnew: true,
  preflightHasScriptsUserAgent: false,
  dropsEmptyLines: true,
  preflight: [
    ...START,
    line("Access-Control-Request-Method"),
    line("Access-Control-Request-Headers"),
    line("Referer"),
    line("Origin"),
    ...END,
  ],
  request: [
    ...START,
    line("Referer"),
    SCRIPT_HEADERS,
    line("Origin"),
    line("Sec-Fetch-Storage-Access", { when: "storage-access" }),
    ...END,
  ],
  redirected: { after: "any", slots: [...START, line("Origin"), SCRIPT_HEADERS, line("Referer"), ...END] },
};
