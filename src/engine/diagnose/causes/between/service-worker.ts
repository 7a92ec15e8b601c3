import type { Cause } from "../cause";

/** A service worker of the page took the request; what it asks itself is listed by itself. */
export const serviceWorker: Cause = {
  id: "service-worker",
  fits: ({ exchange }) => exchange.interception?.by === "service-worker" && exchange.outcome !== "delivered",
};
