import type { Setting } from "./setting";

/**
 * The nonce belongs to a login by cookie, so whoever sends it means the page's own site.
 * https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/
 */
const ONE_ORIGIN =
  "`X-WP-Nonce` belongs to a login at the page's own site, and WordPress' own scripts send it: so page and REST API are likely one site with two origins. Give both the same scheme and host: Settings, General, WordPress Address and Site Address, or the plugin that maps the domain. Then open the page there.";

/** WordPress' REST API. */
export const wordpressCors: Setting = {
  id: "wordpress-cors",
  responders: ["wordpress-rest"],
  title: "Allow it in WordPress",
  steps: ({ headers }) => [
    ...(headers.includes("x-wp-nonce") ? [ONE_ORIGIN] : []),
    "WordPress (5.5 and later) allows every origin, with the request headers Authorization, X-WP-Nonce, Content-Disposition, Content-MD5 and Content-Type. Add others with the filter `rest_allowed_cors_headers`.",
    "Where its CORS headers are not there at all, a plugin, a cache or the web server responded: a security plugin that closes the REST API, or a redirect.",
    "A login by cookie does not work from another site: use an application password.",
  ],
  code: ({ missingHeaders, rule }) =>
    rule === "header-not-allowed"
      ? [
          {
            where: "In a plugin of your own, or at the end of `functions.php` of the (child) theme",
            language: "php",
            text: `add_filter('rest_allowed_cors_headers', fn($headers) => [...$headers, ${missingHeaders.map((name) => `'${name}'`).join(", ")}]);`,
          },
        ]
      : [],
  cost: null,
  ran: "WordPress 6.1.9",
  docs: "https://developer.wordpress.org/reference/functions/rest_send_cors_headers/",
};
