import type { Responder } from "../responder";

/** X, once Twitter. Source: https://docs.x.com/x-api */
export const twitter: Responder = {
  id: "twitter",
  name: "X's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api\.)?(?:twitter|x)\.com$/,
  there: [{}],
};
