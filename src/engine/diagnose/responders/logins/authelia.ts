import type { Login } from "../responder";

/** Authelia. */
export const authelia: Login = {
  id: "authelia",
  name: "Authelia",
  query: /[?&]rd=https?(?:%3A|:)/i,
};
