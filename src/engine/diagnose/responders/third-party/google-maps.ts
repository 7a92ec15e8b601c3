import type { Responder } from "../responder";

/** Google Maps' web services. Source: https://developers.google.com/maps/documentation/javascript/places */
export const googleMaps: Responder = {
  id: "google-maps",
  name: "Google Maps' web service",
  kind: "platform",
  owner: "third-party",
  hosts: /^maps\.googleapis\.com$/,
  paths: /^\/maps\/api\/(?:place|directions|distancematrix|geocode|elevation|timezone)\//,
  there: [{}],
};
