import type { Cause } from "./cause";

/** The browser kept the response, and nothing that was seen says why. */
export const unexplained: Cause = {
  id: "unexplained",
  fits: ({ exchange, first }) => first !== null || exchange.outcome === "blocked" || exchange.outcome === "failed",
};
