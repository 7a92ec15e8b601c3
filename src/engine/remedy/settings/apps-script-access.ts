import { sentences } from "../../diagnose/words/values";
import type { Setting } from "./setting";

/** A web app that requires a login. */
export const appsScriptAccess: Setting = {
  id: "apps-script-access",
  responders: ["apps-script"],
  fits: ({ status, stop }) =>
    !stop.isPreflight && (status === 401 || status === 403 || (status >= 300 && status < 400)),
  title: "Deploy the web app for anyone",
  steps: ({ url }) => [
    sentences(
      url.pathname.startsWith("/a/") ? "This URL is for members of a domain." : null,
      "In Apps Script, Deploy, Manage deployments, edit: Execute as Me, Who has access: Anyone. Take a new version.",
    ),
    "Use the URL that ends in `/exec`: the one that ends in `/dev` always requires a login.",
  ],
  cost: "Anybody with the URL can call it then.",
  ran: null,
  docs: "https://developers.google.com/apps-script/guides/web",
};
