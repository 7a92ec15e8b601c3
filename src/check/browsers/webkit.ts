import { WEBKIT } from "../../engine/fetch/engines";
import { type BrowserProfile, SCRIPT_HEADERS, line, trusted } from "./browser";

/** WebKitGTK 2.50, measured over HTTP/1.1. Safari has the same rules and a network stack of its own, whose order was not measured. */
export const webkit: BrowserProfile = {
  engine: WEBKIT,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/60.5 Safari/605.1.15",
  acceptLanguage: "en-US",
  acceptEncoding: { trustworthy: "gzip, deflate", other: "gzip, deflate" },
  crossSiteAfter: "taint",
  dropsOnRedirect: new Set(),
  fetchStartsAnew: false,
  preflightHasScriptsUserAgent: true,
  dropsEmptyLines: false,
  preflight: [
    line("Origin"),
    line("Access-Control-Request-Method"),
    line("Referer"),
    line("Access-Control-Request-Headers"),
    line("User-Agent"),
    line("Accept", { value: "*/*" }),
    line("Accept-Encoding"),
    line("Accept-Language"),
    trusted("Sec-Fetch-Mode", "cors"),
    trusted("Sec-Fetch-Dest", "empty"),
    trusted("Sec-Fetch-Site"),
  ],
  request: [
    SCRIPT_HEADERS,
    line("Origin"),
    line("Referer"),
    line("Accept", { value: "*/*" }),
    line("User-Agent"),
    line("Accept-Encoding"),
    line("Accept-Language"),
    line("Cookie"),
    trusted("Sec-Fetch-Dest", "empty"),
    trusted("Sec-Fetch-Mode", "cors"),
    trusted("Sec-Fetch-Site"),
  ],
  // A request that was redirected to another origin has none of the Sec-Fetch headers any more.
  redirected: {
    after: "other-origin",
    slots: [
      SCRIPT_HEADERS,
      line("Accept", { value: "*/*" }),
      line("Origin"),
      line("Referer"),
      line("User-Agent"),
      line("Accept-Encoding"),
      line("Accept-Language"),
      line("Cookie"),
    ],
  },
};
