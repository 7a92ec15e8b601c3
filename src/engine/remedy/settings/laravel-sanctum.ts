import { value } from "../need";
import type { Setting } from "./setting";

/** Laravel's CORS configuration for a page that logs in with Sanctum's cookies. */
export const laravelSanctum: Setting = {
  id: "laravel-sanctum",
  responders: ["laravel-sanctum"],
  kind: "server-code",
  // Code that refused the origin ran, so the path is covered: its list is what falls short.
  fits: ({ status, answeredBy }) => status < 400 && answeredBy?.because?.includes("origin") !== true,
  title: "Cover Sanctum's path in Laravel's CORS configuration",
  steps: ({ origin, url }) => [
    `In \`config/cors.php\`, add ${value(url.pathname.slice(1))} to \`paths\` (the default \`sanctum/csrf-cookie\` has no prefix), and the paths of the login: Laravel sends CORS headers for these paths alone.`,
    `Name ${value(origin)} in \`allowed_origins\`, and set \`supports_credentials\` to \`true\`. Then run \`php artisan config:clear\`.`,
  ],
  cost: "`SANCTUM_STATEFUL_DOMAINS` needs the page's host and port too, and `SESSION_DOMAIN` a domain that both have in common.",
  ran: null,
  docs: "https://laravel.com/docs/sanctum#cors-and-cookies",
};
