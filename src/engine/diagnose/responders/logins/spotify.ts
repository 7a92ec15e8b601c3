import type { Login } from "../responder";

/** Spotify's sign-in. */
export const spotify: Login = {
  id: "spotify",
  name: "Spotify",
  hosts: /^accounts\.spotify\.com$/,
  paths: /^\/(?:[a-z-]+\/)?(?:authorize|login)/,
};
