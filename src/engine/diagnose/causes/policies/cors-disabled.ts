import { FIREFOX } from "../../../fetch/engines";
import { preflightNeed } from "../../../fetch/preflight-need";
import type { Cause } from "../cause";
import { failedWith } from "../network/errors";

/**
 * Firefox's preference `content.cors.disable` is on, which forbids all requests to other origins. It shows where Firefox should
 * have asked first, and refused without asking; a simple request looks as if it was delivered (measured on ESR 153).
 */
export const corsDisabled: Cause = {
  id: "cors-disabled",
  fits: (situation) => {
    const { method, requestHeaders, response } = situation.hop;
    return (
      failedWith(situation, /^NS_ERROR_DOM_BAD_URI$/) &&
      situation.exchange.hops.every(({ preflight }) => preflight === null) &&
      response === null &&
      preflightNeed(method, requestHeaders ?? [], FIREFOX) !== null
    );
  },
};
