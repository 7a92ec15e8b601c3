import type { Responder } from "../responder";

/** Google's other APIs. Source: https://developers.google.com/identity/oauth2/web/guides/overview */
export const googleApis: Responder = {
  id: "google-apis",
  name: "Google's API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:www|sheets|docs|drive|youtube|calendar|gmail|people|places)\.googleapis\.com$|^(?:docs|drive|translate|news|www)\.google\.com$/,
  there: [{}],
};
