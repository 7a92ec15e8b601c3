import type { Login } from "../responder";

/** AWS sign-in. */
export const aws: Login = {
  id: "aws",
  name: "AWS",
  hosts: /\.awsapps\.com$|^(?:[a-z0-9-]+\.)?signin\.aws\.amazon\.com$/,
};
