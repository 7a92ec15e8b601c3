import type { Exchange } from "../fetch/exchange";
import { isLoopbackHost, isSecureOrigin, parseUrl } from "../fetch/origin";
import type { Help } from "./causes/cause";
import { code } from "./words/values";

/**
 * What helps a public page to reach this computer or its network, by what was seen: the browser, whether the page is secure, and
 * whether the target is this computer. Names of the permissions measured on Chromium 156 and Firefox ESR 153; Firefox asks pages on
 * http too. https://developer.chrome.com/blog/local-network-access,
 * https://support.mozilla.org/kb/control-personal-device-local-network-permissions-firefox
 */
export function localNetworkHelp({
  origin,
  hops,
  browser,
}: Exchange): Omit<Help, "steps"> & { steps: readonly string[] } {
  const target = parseUrl(hops.at(-1)?.url ?? "");
  const isLoopback = isLoopbackHost(target?.hostname ?? "");
  const permission = isLoopback ? "loopback-network" : "local-network";
  const needsHttps = browser !== "firefox" && !isSecureOrigin(origin);
  const settings = {
    chromium: "In Chromium, open the site settings (the icon before the URL) and set local network access to Allow.",
    firefox: `In Firefox, allow it when the browser asks, or open the permissions (the icon before the URL) and remove the block of ${isLoopback ? '"Device apps and services"' : '"Local network devices"'}.`,
  };
  return {
    kind: "browser",
    title: "Allow access to the local network",
    steps: [
      ...(needsHttps ? ["Serve the page over https: without it, Chromium refuses and does not ask the user."] : []),
      ...(browser === "firefox" || browser === "webkit" ? [] : [settings.chromium]),
      ...(browser === "chromium" || browser === "webkit" ? [] : [settings.firefox]),
      `If the page is in a frame, the page around it must pass the permission on: \`allow="${permission}"\` on the \`<iframe>\` (\`local-network-access\` before Chrome 145).`,
      "While you develop, serve the page from this computer too: a page on `localhost` may reach `localhost` without a permission.",
      isLoopback
        ? `A program on this computer that serves public pages can't grant this by a header. Let it serve a page of its own, open that in a window from ${code(origin)}, and exchange messages by \`postMessage\`.`
        : "A device on the network can't grant this by a header. In a company, the policy `LocalNetworkAccessAllowedForUrls` of Chrome allows it for a page.",
    ],
  };
}
