import type { Responder } from "../responder";

/** Mapbox: its list of headers is fixed. Source: https://docs.mapbox.com/api/ */
export const mapbox: Responder = {
  id: "mapbox",
  name: "Mapbox",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|events)\.mapbox\.com$/,
  there: [{}],
};
