import type { Login } from "../responder";

/** Clerk. */
export const clerk: Login = {
  id: "clerk",
  name: "Clerk",
  hosts: /\.clerk\.accounts\.dev$/,
};
