import { isKeptByOrb } from "../../../fetch/orb";
import type { Cause } from "../cause";

/** An element asked for an image or a script and was answered with a page or JSON. */
export const orb: Cause = {
  id: "orb",
  fits: ({ exchange }) =>
    exchange.error === "net::ERR_BLOCKED_BY_ORB" || (exchange.outcome === "blocked" && isKeptByOrb(exchange)),
};
