import type { Responder } from "../responder";

/** A private sandbox of CodeSandbox. Source: https://codesandbox.io/docs/learn/repositories/share-your-work */
export const codesandbox: Responder = {
  id: "codesandbox",
  name: "CodeSandbox",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.csb\.app$/,
  own: [{ location: /^https:\/\/codesandbox\.io\/(?:auth|p\/)/ }],
};
