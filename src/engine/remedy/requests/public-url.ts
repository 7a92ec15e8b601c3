import { isNear } from "../../diagnose/owner";
import type { Exchange } from "../../fetch/exchange";
import { isLocalHost } from "../../fetch/local-address";
import { isLoopbackHost, originOf, parseUrl } from "../../fetch/origin";
import { type Need, value } from "../need";
import type { Way } from "./way";

/** How many files of a page one host has to serve before it looks like the application's own idea of where it is. */
const FEWEST = 2;

/**
 * The files of a page come from the inner address of its own application, behind a reverse proxy: the application writes that address into
 * the page. https://laravel.com/docs/urls, https://wordpress.org/documentation/article/changing-the-site-url/,
 * https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#root_url,
 * https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/reverse_proxy_configuration.html
 */
export const publicUrl: Way = {
  id: "public-url",
  remedy: (need) => {
    const { exchange, diagnosis, stop, origin, url, others } = need;
    if (diagnosis.verdict === "allowed" || stop.index > 0 || !isInnerAddress(need)) return null;
    const files = new Set([exchange, ...others].filter((one) => isFileOf(one, need)).map(({ hops }) => hops[0].url));
    if (files.size < FEWEST || [...files].some(isOfDevServer)) return null;
    return {
      kind: "page",
      title: "If the application wrote this URL: set its public URL",
      steps: [
        `${files.size} scripts, stylesheets or fonts of this page come from ${value(url.origin)}: the page's own host or site, with another port.`,
        `If the application behind ${value(origin)} wrote these URLs, its public URL is probably set to an inner address. Set it to ${value(origin)}: \`APP_URL\` and \`ASSET_URL\` in Laravel, \`siteurl\` and \`home\` in WordPress, \`root_url\` in Grafana, \`overwrite.cli.url\` and \`overwritehost\` in Nextcloud, or what yours calls it.`,
        "Some applications take it from the request: let the reverse proxy pass on `Host` (or `X-Forwarded-Host`) and `X-Forwarded-Proto`, and tell the application to trust the proxy.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: null,
    };
  },
};

/** The page's own host with another port, or a host of the same site with a port; on a development server that is meant so. */
function isInnerAddress({ origin, url, stop }: Need): boolean {
  const page = parseUrl(origin);
  if (page === null || !/^https?:$/.test(page.protocol) || !/^https?:$/.test(url.protocol)) return false;
  if (isLoopbackHost(page.hostname) || page.hostname.endsWith(".test")) return false;
  if (page.hostname === url.hostname) return page.port !== url.port;
  return url.port !== "" && !isLocalHost(url.hostname) && isNear(stop.hop, origin);
}

const FILES: ReadonlySet<string> = new Set<Exchange["type"]>(["script", "stylesheet", "font"]);

/** Whether it is a file that the page is made of, and comes from there. */
function isFileOf({ type, origin, hops }: Exchange, need: Need): boolean {
  return FILES.has(type) && origin === need.origin && originOf(hops[0].url) === need.url.origin;
}

/** Whether a bundler's development server serves it, which has a port of its own. */
function isOfDevServer(url: string): boolean {
  return /\/@(?:vite|id|fs|react-refresh)\b|\/node_modules\/|hot-update|webpack-dev-server/.test(url);
}
