import { values } from "../need";
import type { Way } from "./way";

/** The script sends a response header. */
export const corsHeaderInRequest: Way = {
  id: "cors-header-in-request",
  remedy: ({ serversOwn: wrong, stop }) => {
    if (wrong.length === 0) return null;
    return {
      kind: "request",
      title: "Remove the CORS headers from the request",
      steps: [
        `Remove ${values(wrong)} from the headers that your script sends. Only a server can allow a request: on a request this header does nothing but need permission itself.`,
      ],
      code: [],
      cost: null,
      proof: stop.isPreflight ? "proven" : "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Origin",
    };
  },
};
