import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Okta's trusted origins. */
export const oktaOrigins: Setting = {
  id: "okta-origins",
  responders: ["okta"],
  fits: ({ status }) => isAboutCors(status),
  title: "Add the origin to Okta's trusted origins",
  steps: ({ origin }) => [
    `In Security, API, Trusted Origins: add ${value(origin)} with CORS ticked, without a slash at its end.`,
    "Use `/oauth2/default`: the organization's own server does not allow pages everywhere.",
  ],
  cost: null,
  ran: null,
  docs: "https://developer.okta.com/docs/guides/enable-cors/main/",
};
