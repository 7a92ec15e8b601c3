import type { Responder } from "../responder";

/** Laravel. Source: https://laravel.com/docs/session */
export const laravel: Responder = {
  id: "laravel",
  name: "Laravel",
  kind: "application",
  marks: [{ headers: { "set-cookie": /\b(?:laravel_session|laravel-session|XSRF-TOKEN)=/ } }],
};
