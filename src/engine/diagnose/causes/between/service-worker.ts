import { host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A service worker of the page took the request; what it requests itself is listed by itself. */
export const serviceWorker = {
  id: "service-worker",
  label: "Handled by a service worker",
  fits: ({ exchange }) => exchange.interception?.by === "service-worker" && exchange.outcome !== "delivered",
  headline: ({ hop }) => `A service worker of your page handled the request to ${host(hop.url)}.`,
  why: () =>
    "Its response can't be seen from here. If the worker sent a request to the server itself, that one has its own row in the list.",
  help: {
    kind: "page",
    title: "Look at the worker's response for this URL",
    steps: () => [
      "A copy that the worker stored for a request without CORS is opaque, and the browser doesn't give it to a request with CORS. Store responses of `fetch(url, { mode: 'cors' })`, or don't return a response of type `opaque` where `event.request.mode` is `cors`.",
      "If the worker's own request fails, that one has its own row.",
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: serviceWorker,
  meaning:
    "A service worker of the page handled the request. What the network saw of it, if anything, is a request of its own.",
  sign: 'The Network panel says "from ServiceWorker" for the request.',
  rules: [],
  example: ["GET https://api.example/items => unknown service-worker firefox"],
  nearMiss: { example: ["GET https://api.example/items => delivered service-worker firefox"], cause: null },
};
