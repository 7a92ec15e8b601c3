import type { Responder } from "../responder";

/** Fly's proxy, in place of an application that does not listen. Source: https://fly.io/docs/networking/services/ */
export const fly: Responder = {
  id: "fly",
  name: "Fly.io",
  kind: "platform",
  owner: "platform",
  own: [{ status: [502, 503, 504], headers: { server: /^Fly\// }, sure: false }],
};
