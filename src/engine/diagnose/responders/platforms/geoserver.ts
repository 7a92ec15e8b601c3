import type { Responder } from "../responder";

/** GeoServer, by the paths of its services under its usual name. Source: https://docs.geoserver.org/latest/en/user/production/container.html */
export const geoserver: Responder = {
  id: "geoserver",
  name: "GeoServer",
  kind: "application",
  paths: /^\/geoserver\/(?:[^/]+\/){0,2}(?:ows|wms|wfs|wcs|wps|wmts|gwc|rest)\b/,
};
