import type { Responder } from "../responder";

/** OpenStreetMap's Overpass servers. Source: https://wiki.openstreetmap.org/wiki/Overpass_API */
export const overpass: Responder = {
  id: "overpass",
  name: "Overpass",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:overpass-api\.de|overpass\.(?:kumi\.systems|private\.coffee))$/,
  there: [{}],
};
