import { stoppedAt } from "../../situation";
import { isGateway } from "../servers";
import type { Cause } from "../cause";

/** A proxy, a CDN or a firewall answered in place of the application. */
export const gatewayError: Cause = {
  id: "gateway-error",
  fits: (situation) => {
    const { first, response } = situation;
    if (first?.step !== "response" || !response || !stoppedAt(situation, "allow-origin-missing")) return false;
    if (response.status >= 502 && response.status <= 504) return true;
    return [403, 413, 429].includes(response.status) && isGateway(response);
  },
};
