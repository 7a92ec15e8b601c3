import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * Rails' forgery protection: the page that it has for 422. A form that is not valid gets the same status.
 * Source: https://guides.rubyonrails.org/security.html#cross-site-request-forgery-csrf,
 * https://guides.rubyonrails.org/configuring.html#config-action-controller-forgery-protection-origin-check
 */
export const rails: OriginCheck = {
  id: "rails-forgery-protection",
  name: "Rails' forgery protection",
  signs: [{ status: [422], headers: { "x-runtime": /^[\d.]+$/ }, type: /^text\/html/, sure: false }],
  onlyOwn: true,
  compares: ({ origin }) =>
    `It compares \`Origin\`, ${code(origin)}, with the scheme and host that arrive (\`request.base_url\`), and the token of the request with the session. A form that is not valid has the same status.`,
  steps: () => [
    "Let the reverse proxy pass on `Host` and `X-Forwarded-Proto` (nginx: `proxy_set_header X-Forwarded-Proto $scheme;`), and set `config.assume_ssl` where it ends TLS.",
    'Send the token of `<meta name="csrf-token">` as `X-CSRF-Token`.',
  ],
};
