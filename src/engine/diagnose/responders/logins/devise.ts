import type { Login } from "../responder";

/** Rails Devise. */
export const devise: Login = {
  id: "devise",
  name: "Devise",
  paths: /^\/[a-z_]+\/sign_in$/,
};
