import { type Setting, isAboutCors } from "./setting";

/** Cognito's app client. */
export const cognitoClient: Setting = {
  id: "cognito-client",
  responders: ["cognito"],
  fits: ({ status }) => isAboutCors(status),
  title: "Use a public app client, and navigate to the login",
  steps: () => [
    "`/oauth2/authorize`, `/login` and `/logout` are pages: navigate there.",
    "For `/oauth2/token` use an app client without a secret, with the authorization code and PKCE.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html",
};
