import type { Login } from "../responder";

/** Pomerium. */
export const pomerium: Login = {
  id: "pomerium",
  name: "Pomerium",
  paths: /^\/\.pomerium\/(?:sign_in|api\/v1\/login|callback)/,
};
