import { refusedByResponsePolicy } from "../network/errors";
import type { Cause } from "../cause";

/** The page demands that every response opts in, and this one does not. */
export const coep: Cause = {
  id: "coep",
  fits: ({ exchange }) => refusedByResponsePolicy(exchange.error),
};
