import type { Cause } from "../cause";

/** A script asked in mode no-cors: the answer is unreadable by design. So is a picture's, and no page wants to read that. */
export const noCorsOpaque: Cause = {
  id: "no-cors-opaque",
  fits: ({ exchange }) => exchange.outcome === "opaque" && exchange.type === "xmlhttprequest",
};
