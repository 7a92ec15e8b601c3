import type { Setting } from "./setting";

/** The gateway wants a token before a function runs. */
export const supabaseJwt: Setting = {
  id: "supabase-jwt",
  responders: ["supabase-gateway"],
  fits: ({ status }) => status === 401 || status === 403,
  title: "Send a valid token, or switch off the gateway's token check",
  steps: () => [
    "The gateway refused the request's token, so the function with your CORS code never ran. Read `sb-error-code` and the response's body: they say what it did not like.",
    "Send `Authorization: Bearer <the user's or the anon JWT>` and `apikey`. The new publishable keys aren't JWTs.",
    "Or set `verify_jwt = false` for the function, deploy it again, and verify the token inside the function.",
  ],
  code: () => [
    { where: "`supabase/config.toml`", language: "toml", text: "[functions.YOUR_FUNCTION]\nverify_jwt = false" },
  ],
  cost: "With the check off, the function itself must verify who calls.",
  ran: null,
  docs: "https://supabase.com/docs/guides/functions/error-codes",
};
