import type { Login } from "../responder";

/** Amazon Cognito. */
export const cognito: Login = {
  id: "cognito",
  name: "Amazon Cognito",
  hosts: /\.auth\.[a-z0-9-]+\.amazoncognito\.com$/,
};
