import type { Login } from "../responder";

/** Apple's sign-in. */
export const apple: Login = {
  id: "apple",
  name: "Apple",
  hosts: /^appleid\.apple\.com$/,
};
