import type { CorsLayer } from "../responder";

/** actix-cors. Source: measured: actix-cors 0.7.2 */
export const actixCors: CorsLayer = {
  id: "actix-cors",
  name: "actix-cors",
  refusals: [
    { status: [400], type: null, length: [42], because: ["origin"] },
    { on: "preflight", status: [400], type: null, length: [31], because: ["method"] },
    { on: "preflight", status: [400], type: null, length: [43], because: ["header"] },
  ],
};
