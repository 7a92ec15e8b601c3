import type { Login } from "../responder";

/** Google's sign-in. */
export const google: Login = {
  id: "google",
  name: "Google",
  hosts: /^accounts\.(?:google\.[a-z.]+|youtube\.com)$/,
};
