import type { Responder } from "../responder";

/** OpenStreetMap's geocoder. Source: https://operations.osmfoundation.org/policies/nominatim/ */
export const nominatim: Responder = {
  id: "nominatim",
  name: "Nominatim",
  kind: "platform",
  owner: "third-party",
  hosts: /^nominatim\.openstreetmap\.org$/,
  there: [{}],
};
