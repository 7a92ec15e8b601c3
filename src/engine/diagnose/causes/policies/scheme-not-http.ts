import { isHttp } from "../../../fetch/origin";
import type { Cause } from "../cause";
import { failedWith } from "../network/errors";

/** The address is no http address (`localhost:3000/api`, `file:`). Seen in files; a running browser sends nothing and says nothing. */
export const schemeNotHttp: Cause = {
  id: "scheme-not-http",
  fits: (situation) =>
    failedWith(situation, /^CorsDisabledScheme$/) ||
    (situation.exchange.outcome === "failed" && !isHttp(situation.hop.url)),
};
