import type { Responder } from "../responder";

/** Supabase. Source: https://supabase.com/docs/guides/functions/cors */
export const supabase: Responder = {
  id: "supabase",
  name: "Supabase",
  kind: "platform",
  owner: "platform",
  hosts: /^[a-z0-9]{20}\.(?:supabase\.(?:co|in)|functions\.supabase\.co)$/,
};
