/** Why files of some kinds of producers prove less than those of a browser. */

/** A proxy sees the wire, and not the page. */
export const RECORDED_BY_PROXY =
  "A proxy recorded it, not the browser. So it doesn't show whether the browser checked CORS or what the page got: where it holds no more, the verdicts follow from the rules alone.";

/** https://docs.cypress.io/api/commands/intercept, https://docs.cypress.io/app/guides/cross-origin-testing */
export const RECORDED_BY_CYPRESS =
  "Cypress recorded it. `cy.intercept()` adds CORS headers to the responses it writes, and `chromeWebSecurity: false` switches CORS off: what got through in such a test proves nothing about CORS.";

/** https://netflix.github.io/pollyjs/#/configuration */
export const RECORDED_BY_POLLY =
  "Polly.JS recorded it, to replay the responses in place of a server. Its adapters come before the browser's CORS checks, so what got through proves nothing about CORS.";
