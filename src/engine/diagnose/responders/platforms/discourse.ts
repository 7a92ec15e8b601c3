import type { Responder } from "../responder";

/** Discourse. Source: https://meta.discourse.org/t/enable-cross-origin-resource-sharing/ */
export const discourse: Responder = {
  id: "discourse",
  name: "Discourse",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-discourse-route": /./ } }],
};
