import type { Exchange } from "../fetch/exchange";
import { permissionFor } from "../fetch/local-network-access";
import { isSecureOrigin } from "../fetch/origin";
import type { Help } from "./causes/cause";
import { type LocalNetworkStanding, localNetworkStanding } from "./local-network-standing";
import { code } from "./words/values";

/**
 * What helps a public page to reach this computer or its network, by what was seen: the browser, the permission, whether the page is
 * secure, and whether the target is this computer. Names of the permissions measured on Chromium 156 and Firefox ESR 153.
 * https://developer.chrome.com/blog/local-network-access,
 * https://support.mozilla.org/kb/control-personal-device-local-network-permissions-firefox
 */
export function localNetworkHelp(exchange: Exchange): Omit<Help, "steps"> & { steps: readonly string[] } {
  const standing = localNetworkStanding(exchange);
  const steps = [...FIRST[standing](exchange), ...later(exchange, standing)];
  return { kind: "browser", title: "Allow access to the local network", steps };
}

type Steps = (exchange: Exchange) => readonly string[];

const HTTPS = "Serve the page over https: without it, Chromium refuses and does not ask the user.";

/** What to do about how it stands. */
const FIRST: Readonly<Record<LocalNetworkStanding, Steps>> = {
  insecure: (exchange) => [HTTPS, "Then the browser asks the user: choose Allow.", ...passOn(exchange)],
  system: () => [
    "Allow the browser itself to reach the local network: on macOS in System Settings, Privacy & Security, Local Network.",
  ],
  "not-delegated": passOn,
  denied: (exchange) => [
    ...settings(exchange),
    `If the site is not blocked there, look for a company's policy, and for ${code(permissionFor(exchange))} in the ${code("Permissions-Policy")} header of the page.`,
  ],
  undecided: () => ["Load the page again, send the request, and choose Allow when the browser asks."],
  granted: () => ["Send the request again: the permission is given by now."],
  open: (exchange) => [
    ...(exchange.browser === null && !isSecureOrigin(exchange.origin) ? [HTTPS] : []),
    ...settings(exchange),
    ...passOn(exchange),
    whatDecides(exchange),
  ],
};

/** Where the user changes it. */
function settings(exchange: Exchange): readonly string[] {
  const { browser } = exchange;
  const name =
    permissionFor(exchange) === "loopback-network" ? '"Device apps and services"' : '"Local network devices"';
  return [
    ...(browser === "firefox" || browser === "webkit"
      ? []
      : ["In Chromium, open the site settings (the icon before the URL) and set local network access to Allow."]),
    ...(browser === "chromium" || browser === "webkit"
      ? []
      : [
          `In Firefox, allow it when the browser asks, or open the permissions (the icon before the URL) and remove the block of ${name}.`,
        ]),
  ];
}

/** Chrome 142 to 144 know one permission for both, Firefox only the two. */
function passOn(exchange: Exchange): readonly string[] {
  const earlier = exchange.browser === "firefox" ? "" : " (`local-network-access` before Chrome 145)";
  return [
    `If the page is in a frame, the page around it must pass the permission on: \`allow="${permissionFor(exchange)}"\` on the \`<iframe>\`${earlier}.`,
  ];
}

function whatDecides(exchange: Exchange): string {
  const query = `(await navigator.permissions.query({ name: "${permissionFor(exchange)}" })).state`;
  return `To see which of these it is, run \`${query}\` in the console, with the page's frame selected: \`denied\` is a block or a frame without \`allow\`, \`prompt\` a prompt that was closed, \`granted\` another reason.`;
}

/** What remains, however the permission stands. */
function later(exchange: Exchange, standing: LocalNetworkStanding): readonly string[] {
  if (standing === "system" || standing === "granted") return [];
  const isLoopback = permissionFor(exchange) === "loopback-network";
  return [
    "While you develop, serve the page from this computer too: a page on `localhost` may reach `localhost` and the local network without a permission.",
    isLoopback
      ? `A program on this computer that serves public pages can't grant this by a header. Let it serve a page of its own, open that in a window from ${code(exchange.origin)}, and exchange messages by \`postMessage\`; or let it connect to your public server, and let the page talk to that.`
      : "A device on the network can't grant this by a header. In a company, the policy `LocalNetworkAccessAllowedForUrls` of Chrome allows it for a page.",
  ];
}
