import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Entra allows pages only for a redirect URI of the right type. */
export const entraSpa: Setting = {
  id: "entra-spa",
  responders: ["entra"],
  fits: ({ status }) => isAboutCors(status),
  title: "Register the redirect URI as single-page application",
  steps: ({ origin }) => [
    `In App registrations, Authentication, add the platform Single-page application with your redirect URI at ${value(origin)}, and remove it from Web.`,
    "Use the authorization code flow with PKCE (MSAL.js). From a page, the token endpoint refuses secrets, client credentials and passwords.",
    "A flow with a secret belongs on your own back end. `/authorize` is a page: navigate there.",
  ],
  cost: "Microsoft's response itself can't be changed: only the registration can.",
  ran: null,
  docs: "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow",
};
