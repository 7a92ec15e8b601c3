import { isReasonUnseen } from "../infer";
import type { Cause } from "./cause";

/** The browser kept the response, and what was seen of it does not say why. */
export const unexplained: Cause = {
  id: "unexplained",
  fits: ({ exchange, first }) => {
    if (first !== null) return true;
    return (exchange.outcome === "blocked" || exchange.outcome === "failed") && !isReasonUnseen(exchange);
  },
};
