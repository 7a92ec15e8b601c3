import type { Exchange } from "../../../fetch/exchange";
import { addressSpaceOf } from "../../../fetch/local-address";
import { endsWithoutPermission } from "../../../fetch/local-network-access";
import { isSecureOrigin, parseUrl } from "../../../fetch/origin";
import { localNetworkHelp } from "../../local-network-help";
import { type LocalNetworkStanding, localNetworkStanding } from "../../local-network-standing";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** Why the page has not got the permission, in one sentence. */
const STANDS: Readonly<Record<LocalNetworkStanding, (exchange: Exchange) => string>> = {
  insecure: ({ origin }) => `${code(origin)} is plain http, and Chromium refuses such pages without asking the user.`,
  system: () => "The operating system keeps the browser itself from the local network.",
  "not-delegated": () => "The page could have it, but does not pass it on to the frame that sent the request.",
  denied: ({ origin }) => `It is blocked for ${code(origin)}: by the user, an administrator or the page's own policy.`,
  undecided: () => "Nobody has decided: the prompt was closed, or the browser could not show it.",
  granted: () => "It was missing when the request ended, and is given by now.",
  open: () => "It was not given, so no header was checked.",
};

/** Whether only the way in which the request ended tells where the target is: its name may lead anywhere. */
const isPlaceInferred = ({ error, hops }: Exchange): boolean =>
  error === "net::ERR_FAILED" && addressSpaceOf(parseUrl(hops.at(-1)?.url ?? "")?.hostname ?? "") === null;

/**
 * A public page requests a local address: a permission decides, not a header. Chromium names it on a simple request; with a
 * preflight it only says that both failed and no response came, where a network error would have its own name.
 */
export const localNetworkPermission = {
  id: "local-network-permission",
  label: "Local network not permitted",
  fits: ({ exchange }) => endsWithoutPermission(exchange),
  headline: ({ exchange, hop }) =>
    isPlaceInferred(exchange)
      ? `Likely ${host(hop.url)} is on the local network, and the browser did not let this page reach it.`
      : `The browser did not let this page reach ${host(hop.url)} on the local network.`,
  why: ({ exchange }) =>
    sentences(
      isPlaceInferred(exchange)
        ? `The preflight and the request ended with ${code("net::ERR_FAILED")} and without a response; a network error would have its own name.`
        : null,
      "A public page needs the user's permission to reach the local network or this computer (Local Network Access).",
      STANDS[localNetworkStanding(exchange)](exchange),
    ),
  help: {
    kind: "browser",
    title: "Allow access to the local network",
    steps: ({ exchange }) => localNetworkHelp(exchange).steps,
  },
  isNeverSent: true,
  refusal: ({ origin }) => ({
    rule: "local-network",
    wanted: "permission",
    chromium: isSecureOrigin(origin) ? "LocalNetworkAccessPermissionDenied" : "InsecureLocalNetwork",
    firefox: "CORSDidNotSucceed2",
    webkit: null,
  }),
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: localNetworkPermission,
  meaning:
    "A public page requests a device on the local network or this computer. That needs the user's permission (Local Network Access), and the browser didn't get it.",
  sign: "The URL is `localhost`, `127.0.0.1` or an IP address such as `192.168.1.20`, and the page is on the internet.",
  rules: ["local-network"],
  messages: { chromium: ["Failed to load resource: net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS"] },
  example: ["POST http://192.168.1.20/print | X-Job: 7 preflight net::ERR_FAILED => failed net::ERR_FAILED"],
  nearMiss: { example: ["GET http://192.168.1.20/print -> 200 => failed net::ERR_FAILED"], cause: "aborted" },
};
