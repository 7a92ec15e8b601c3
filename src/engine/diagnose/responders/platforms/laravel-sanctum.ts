import type { Responder } from "../responder";

/** Laravel Sanctum, by the path of its CSRF cookie. Source: https://laravel.com/docs/sanctum#spa-authentication */
export const laravelSanctum: Responder = {
  id: "laravel-sanctum",
  name: "Laravel Sanctum",
  kind: "application",
  paths: /^(?:\/[a-z-]+(?:\/v\d+)?)?\/sanctum\/csrf-cookie$/,
};
