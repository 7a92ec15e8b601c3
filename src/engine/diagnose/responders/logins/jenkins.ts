import type { Login } from "../responder";

/** Jenkins, Grafana, Jupyter. */
export const jenkins: Login = {
  id: "jenkins",
  name: "the application",
  paths: /^\/(?:securityRealm\/commenceLogin|hub\/login)/,
};
