import type { Responder } from "../responder";

/** Serveo's warning page. Source: https://serveo.net/ */
export const serveo: Responder = {
  id: "serveo",
  name: "Serveo",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.(?:serveo\.net|serveousercontent\.com)$/,
  there: [{ status: [200], type: /^text\/html/, sure: false }],
};
