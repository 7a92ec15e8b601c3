import type { Responder } from "../responder";

/**
 * Supabase's gateway in front of a function: the function with the CORS code never ran.
 * Source: https://supabase.com/docs/guides/functions/error-codes
 */
export const supabaseGateway: Responder = {
  id: "supabase-gateway",
  name: "Supabase (gateway)",
  kind: "gateway",
  owner: "platform",
  own: [
    { headers: { "sb-error-code": /./ } },
    {
      status: [401, 403, 404, 429, 503, 504, 546],
      headers: { "sb-gateway-version": /./ },
      absent: ["x-deno-execution-id"],
    },
    { status: [401, 503, 546], headers: { "sb-project-ref": /./ }, absent: ["x-deno-execution-id"] },
  ],
};
