import { loginAfterRedirect } from "../diagnose/responders/login-pages";
import type { ResourceType } from "../fetch/exchange";
import { isLocalHost } from "../fetch/local-address";
import { parseUrl } from "../fetch/origin";
import { type Need, value } from "./need";
import { PROXIES } from "./proxies";
import type { Remedy } from "./remedy";
import { PREFIX, codeOf } from "./upstream";

/** What is copied to the own server as it is. */
const COPIED: ReadonlySet<ResourceType> = new Set<ResourceType>(["font", "script", "stylesheet"]);

/** A call from the person's own origin, where no setting of theirs reaches the server; `null` where it would lead nowhere. */
export function callYourself(need: Need): Remedy | null {
  const { owner, url, stop, answeredBy, diagnosis } = need;
  const isTheirs = owner === "third-party" || owner === "unknown" || isBeyondSettings(need);
  // Where nothing is known to be wrong, the way around may lead past what is.
  if (owner === "unknown" && diagnosis.verdict === "unknown") return null;
  if (!isTheirs || diagnosis.verdict === "allowed" || !/^https?:$/.test(url.protocol)) return null;
  // A back end elsewhere does not reach this machine or its network; one that is here can.
  if (
    isLocalHost(url.hostname) &&
    !isLocalHost(parseUrl(need.origin)?.hostname ?? "") &&
    diagnosis.verdict === "failed"
  )
    return null;
  // A file that never changes is copied, and not passed on.
  if (COPIED.has(need.exchange.type)) return null;
  // Nobody finds a name that there is not.
  if (need.cause === "name-not-found") return null;
  // A login, a challenge or a redirect to a page for people stands in a server's way too.
  if (
    answeredBy?.kind === "login-wall" ||
    loginAfterRedirect(need.exchange) !== null ||
    answeredBy?.kind === "firewall"
  )
    return null;
  if (stop.index > 0 && !isStore(need)) return null;
  const isKnown = owner !== "unknown";
  return {
    id: "call-yourself",
    kind: "proxy",
    title: "Request it through your own back end",
    steps: [
      isKnown
        ? `${value(url.host)} isn't your server, so you can't change its headers. A server does not need CORS: let your own one request it.`
        : `If ${value(url.host)} isn't your server: a server does not need CORS, so let your own one request it.`,
      `Request ${value(`${PREFIX}${url.pathname}`)} from your page, and let your server or your development server pass that on.`,
      "Keep keys and secrets on the server, in an environment variable, never in the page.",
    ],
    code: codeOf(need, ordered(need)),
    cost: need.sendsCredentials
      ? "Cookies of the other server don't travel along, so a person's login there does not count."
      : "Your server carries the traffic. A development server's proxy helps only while you develop.",
    proof: "not-provable-here",
    docs: null,
  };
}

/** Products that no setting opens to a page, or not for everything that it may want there. */
const BEYOND_SETTINGS: ReadonlySet<string> = new Set([
  "entra",
  "apps-script",
  "azure-openai",
  "oracle-storage",
  "grafana",
]);

function isBeyondSettings({ product }: Need): boolean {
  return BEYOND_SETTINGS.has(product?.id ?? "");
}

function isStore({ product, owner }: Need): boolean {
  return owner === "third-party" && product !== null;
}

function ordered({ isLocalPage }: Need) {
  const development = PROXIES.filter((proxy) => proxy.isForDevelopment);
  const production = PROXIES.filter((proxy) => !proxy.isForDevelopment);
  return isLocalPage ? [...development, ...production] : [...production, ...development];
}
