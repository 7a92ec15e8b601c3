import type { Responder } from "../responder";

/** OpenStreetMap's geocoder. */
export const nominatim: Responder = {
  id: "nominatim",
  name: "Nominatim",
  kind: "platform",
  owner: "third-party",
  hosts: /^nominatim\.openstreetmap\.org$/,
  there: [{}],
  source: "https://operations.osmfoundation.org/policies/nominatim/",
};
