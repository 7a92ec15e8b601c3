import type { Login } from "../responder";

/** Google's sign-in. */
export const google: Login = {
  id: "google",
  name: "Google",
  hosts: /^accounts\.(?:google\.(?:com|[a-z]{2}|com?\.[a-z]{2})|youtube\.com)$/,
};
