import type { Responder } from "../responder";

/** Sanity's content API. Source: https://www.sanity.io/docs/cors */
export const sanity: Responder = {
  id: "sanity",
  name: "Sanity",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:api|apicdn)\.sanity\.io$/,
  there: [{}],
};
