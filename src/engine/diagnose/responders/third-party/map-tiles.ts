import type { Responder } from "../responder";

/**
 * Servers of map tiles that others run.
 * Source: https://wiki.openstreetmap.org/wiki/Raster_tile_providers
 */
export const mapTiles: Responder = {
  id: "map-tiles",
  name: "this tile server",
  kind: "platform",
  owner: "third-party",
  hosts:
    /(?:^|\.)tile\.(?:openstreetmap\.(?:org|fr|de)|opentopomap\.org|thunderforest\.com)$|(?:^|\.)basemaps\.cartocdn\.com$|^tiles\.stadiamaps\.com$|^server\.arcgisonline\.com$/,
  there: [{}],
};
