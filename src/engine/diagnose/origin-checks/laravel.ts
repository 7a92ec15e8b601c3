import type { OriginCheck } from "./origin-check";

/** Laravel's check of the token: no other product sends 419. Source: https://laravel.com/docs/12.x/csrf */
export const laravel: OriginCheck = {
  id: "laravel-csrf",
  name: "Laravel's CSRF check",
  signs: [{ status: [419] }],
  onlyOwn: true,
  compares: () =>
    "It compares the token of the request (`_token`, `X-CSRF-TOKEN` or `X-XSRF-TOKEN`) with that of the session, which may have ended or have lost its cookie.",
  steps: () => [
    "Send the value of the cookie `XSRF-TOKEN` as `X-XSRF-TOKEN`, as axios does by itself, and let the request send cookies.",
    "If the session cookie is missing, check `SESSION_DOMAIN` and `SESSION_SECURE_COOKIE`; behind a proxy, trust it with `trustProxies`.",
  ],
};
