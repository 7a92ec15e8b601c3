import type { Responder } from "../responder";

/**
 * Heroku's router, in place of an application that crashed or is too slow.
 * Source: https://devcenter.heroku.com/articles/error-codes
 */
export const heroku: Responder = {
  id: "heroku",
  name: "Heroku",
  kind: "platform",
  owner: "platform",
  hosts: /\.herokuapp\.com$/,
  there: [
    { status: [502, 503, 504], headers: { server: /^(?:Heroku|Cowboy)$/i }, type: /^text\/html/, sure: false },
    // No application of that name.
    { status: [404], headers: { server: /^(?:Heroku|Cowboy)$/i }, type: /^text\/html$/, sure: false },
  ],
  own: [
    {
      status: [502, 503, 504],
      headers: { via: /\b(?:vegur|heroku-router)\b/, "cache-control": /no-cache, no-store/ },
      type: /^text\/html/,
      sure: false,
    },
  ],
};
