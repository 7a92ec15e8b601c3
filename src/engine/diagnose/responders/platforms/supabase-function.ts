import type { Responder } from "../responder";

/**
 * A function on Supabase that ran, and responded with an error itself: the runtime numbers each run.
 * Source: https://supabase.com/docs/guides/functions/error-codes
 */
export const supabaseFunction: Responder = {
  id: "supabase-function",
  name: "the Supabase function",
  kind: "application",
  owner: "you",
  own: [
    {
      status: [400, 401, 403, 404, 405, 500],
      headers: { "x-deno-execution-id": /./, "sb-project-ref": /./ },
      absent: ["sb-error-code"],
    },
  ],
};
