import type { Cause } from "./cause";

/** The request was made in mode no-cors: its answer is unreadable by design. */
export const noCorsOpaque: Cause = {
  id: "no-cors-opaque",
  fits: ({ exchange }) => exchange.outcome === "opaque",
};
