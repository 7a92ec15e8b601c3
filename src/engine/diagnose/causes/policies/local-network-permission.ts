import { LOCAL_NETWORK, failedWith } from "../network/errors";
import type { Cause } from "../cause";

/** A public page asks a local address: a permission decides, not a header. Chromium names it on a simple request; with a
 * preflight it only says that both failed and no response came, where a network error would bear its own name. */
export const localNetworkPermission: Cause = {
  id: "local-network-permission",
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
};
