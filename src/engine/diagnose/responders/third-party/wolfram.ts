import type { Responder } from "../responder";

/** Wolfram Alpha. Source: https://products.wolframalpha.com/api */
export const wolfram: Responder = {
  id: "wolfram",
  name: "Wolfram Alpha",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|www)\.wolframalpha\.com$/,
  there: [{}],
};
