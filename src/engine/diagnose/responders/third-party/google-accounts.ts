import type { Responder } from "../responder";

/** Google's login and token endpoints. Source: https://developers.google.com/identity/gsi/web/guides/overview */
export const googleAccounts: Responder = {
  id: "google-accounts",
  name: "Google's login",
  kind: "platform",
  owner: "third-party",
  hosts: /^accounts\.(?:google\.(?:com|[a-z]{2}|com?\.[a-z]{2})|youtube\.com)$|^oauth2\.googleapis\.com$/,
  there: [{}],
};
