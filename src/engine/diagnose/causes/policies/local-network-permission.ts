import { isSecureOrigin } from "../../../fetch/origin";
import { localNetworkHelp } from "../../local-network-help";
import { host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { LOCAL_NETWORK, failedWith } from "../network/errors";

/**
 * A public page requests a local address: a permission decides, not a header. Chromium names it on a simple request; with a
 * preflight it only says that both failed and no response came, where a network error would have its own name.
 */
export const localNetworkPermission = {
  id: "local-network-permission",
  label: "Local network not permitted",
  fits: (situation) => {
    const { exchange, hop } = situation;
    if (failedWith(situation, LOCAL_NETWORK)) return true;
    return (
      failedWith(situation, /^net::ERR_FAILED$/) &&
      hop.response === null &&
      hop.preflight !== null &&
      hop.preflight.requestHeaders !== null &&
      hop.preflight.response === null &&
      hop.preflight.error === exchange.error
    );
  },
  headline: ({ hop }) => `The browser did not let this page reach ${host(hop.url)} on the local network.`,
  why: () =>
    "A public page needs the user's permission to reach the local network or this computer (Local Network Access). It was not given, so no header was checked.",
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
