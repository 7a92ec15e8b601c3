import { servesLogin } from "../../diagnose/responders/login-pages";
import { endsSession } from "../../diagnose/responders/logout";
import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Keycloak allows origins for each client. */
export const keycloakWebOrigins: Setting = {
  id: "keycloak-web-origins",
  responders: ["keycloak"],
  // The page of the login is for people: no setting lets a script read it.
  fits: ({ status, exchange }) => isAboutCors(status) && !servesLogin(exchange) && !endsSession(exchange),
  title: "Add the origin to the client's Web origins",
  steps: ({ origin }) => [
    `In Keycloak's admin console, open the client and add ${value(origin)} to Web origins, without a slash at its end; or \`+\` for the origins of its valid redirect URIs.`,
    "The field shows only where Standard flow is on. Preflights are allowed for everybody, so only the response shows it.",
  ],
  cost: "A confidential client's secret can't be kept in a page: make the client public and use PKCE.",
  ran: "Keycloak 26.5.6",
  docs: "https://www.keycloak.org/docs/latest/server_admin/",
};
