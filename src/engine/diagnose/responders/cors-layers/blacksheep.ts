import type { CorsLayer } from "../responder";

/** BlackSheep names the reason in a header of its own. Source: measured: blacksheep 2.6.4 */
export const blacksheep: CorsLayer = {
  id: "blacksheep",
  name: "BlackSheep's CORS",
  refusals: [
    { status: [400], headers: { "cors-error": /^The origin of the request is not enabled/ }, because: ["origin"] },
    { status: [400], headers: { "cors-error": /^The method of the request is not enabled/ }, because: ["method"] },
    { status: [400], headers: { "cors-error": /request header is not enabled by CORS/ }, because: ["header"] },
  ],
};
