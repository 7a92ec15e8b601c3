import { isKeptByCorp } from "../../../fetch/corp";
import { getHeader } from "../../../fetch/headers";
import { refusedByResponsePolicy } from "../network/errors";
import type { Cause } from "../cause";

/** Cross-Origin-Resource-Policy on the response keeps it from this page. */
export const corp: Cause = {
  id: "corp",
  fits: ({ exchange, hop }) =>
    (refusedByResponsePolicy(exchange.error) &&
      getHeader(hop.response?.headers, "cross-origin-resource-policy") !== null) ||
    (exchange.error === null && isKeptByCorp(exchange)),
};
