import type { Responder } from "../responder";

/** X, once Twitter. */
export const twitter: Responder = {
  id: "twitter",
  name: "X's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api\.)?(?:twitter|x)\.com$/,
  there: [{}],
  source: "https://docs.x.com/x-api",
};
