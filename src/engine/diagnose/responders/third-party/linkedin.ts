import type { Responder } from "../responder";

/** LinkedIn. Source: https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow */
export const linkedin: Responder = {
  id: "linkedin",
  name: "LinkedIn's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|www)\.linkedin\.com$/,
  there: [{}],
};
