import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * Django's CsrfViewMiddleware: HTML with 403, and the headers of its security middleware; a permission check of Django looks the same.
 * Source: measured: django 5.2.19; https://docs.djangoproject.com/en/5.2/ref/csrf/#how-it-works
 */
export const django: OriginCheck = {
  id: "django-csrf",
  name: "Django's CSRF check",
  signs: [
    {
      status: [403],
      headers: {
        "x-content-type-options": /^nosniff$/,
        "referrer-policy": /^same-origin$/,
        "cross-origin-opener-policy": /^same-origin$/,
        "x-frame-options": /./,
      },
      type: /^text\/html/,
      absent: ["cf-mitigated"],
      sure: false,
    },
  ],
  onlyOwn: true,
  compares: ({ origin }) =>
    `It compares \`Origin\`, ${code(origin)}, with the scheme and host that arrive and with \`CSRF_TRUSTED_ORIGINS\`, then the token of the request with the cookie \`csrftoken\`.`,
  steps: ({ origin }) => [
    `Add ${code(origin)} to \`CSRF_TRUSTED_ORIGINS\`, or let the reverse proxy pass on \`Host\` and \`X-Forwarded-Proto\` and set \`SECURE_PROXY_SSL_HEADER\`.`,
    "Send the token of the cookie as `X-CSRFToken`.",
  ],
};
