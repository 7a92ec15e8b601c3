import type { Responder } from "../responder";

/** A project of Supabase that is paused. Source: https://supabase.com/docs/guides/platform/free-project-pausing */
export const supabasePaused: Responder = {
  id: "supabase-paused",
  name: "Supabase (project paused)",
  kind: "platform",
  owner: "platform",
  hosts: /^[a-z0-9]{20}\.(?:supabase\.(?:co|in)|functions\.supabase\.co)$/,
  there: [{ status: [521, 540, 544] }],
};
