import { CHROMIUM } from "../../engine/fetch/engines";
import { type BrowserProfile, SCRIPT_HEADERS, line, trusted } from "./browser";

/**
 * Chromium 156, measured over HTTP/1.1. The order of the script's headers among the browser's own depends on their names there; here they
 * stand together.
 */
export const chromium: BrowserProfile = {
  engine: CHROMIUM,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
  acceptLanguage: "en-US,en;q=0.9",
  acceptEncoding: { trustworthy: "gzip, deflate, br, zstd", other: "gzip, deflate" },
  crossSiteAfter: null,
  // Client hints are for the server that asked for them.
  dropsOnRedirect: new Set(["device-memory", "downlink", "dpr", "ect", "rtt", "viewport-width", "width"]),
  fetchStartsAnew: false,
  preflightHasScriptsUserAgent: false,
  dropsEmptyLines: false,
  preflight: [
    line("Accept", { value: "*/*" }),
    line("Access-Control-Request-Method"),
    line("Access-Control-Request-Headers"),
    line("Origin"),
    line("User-Agent"),
    // Alone of its kind it goes to every server.
    line("Sec-Fetch-Mode", { value: "cors" }),
    trusted("Sec-Fetch-Site"),
    trusted("Sec-Fetch-Dest", "empty"),
    line("Referer"),
    line("Accept-Encoding"),
    line("Accept-Language"),
  ],
  request: [
    trusted("sec-ch-ua-platform", '"Linux"'),
    line("User-Agent"),
    trusted("sec-ch-ua", '"Not:A-Brand";v="8", "Chromium";v="156"'),
    SCRIPT_HEADERS,
    trusted("sec-ch-ua-mobile", "?0"),
    line("Accept", { value: "*/*" }),
    line("Origin"),
    trusted("Sec-Fetch-Site"),
    trusted("Sec-Fetch-Mode", "cors"),
    trusted("Sec-Fetch-Dest", "empty"),
    line("Sec-Fetch-Storage-Access", { when: "storage-access" }),
    line("Referer"),
    line("Accept-Encoding"),
    line("Accept-Language"),
    line("Cookie"),
  ],
};
