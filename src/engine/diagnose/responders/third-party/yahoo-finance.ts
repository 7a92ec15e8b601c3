import type { Responder } from "../responder";

/** Yahoo Finance, which has no official API. Source: https://github.com/gadicc/yahoo-finance2 */
export const yahooFinance: Responder = {
  id: "yahoo-finance",
  name: "Yahoo Finance",
  kind: "platform",
  owner: "third-party",
  hosts: /^query[12]\.finance\.yahoo\.com$/,
  there: [{}],
};
