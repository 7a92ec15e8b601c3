import type { Setting } from "./setting";

/** A paused project. */
export const supabasePaused: Setting = {
  id: "supabase-paused",
  responders: ["supabase-paused"],
  fits: ({ answeredBy }) => answeredBy?.id === "supabase-paused",
  title: "Restore the project",
  steps: ({ status }) => [
    `Supabase responded with ${status}: the project is paused or does not start. Open its dashboard and restore it.`,
    "REST, Auth and Storage of a project that runs allow every origin.",
  ],
  cost: null,
  ran: null,
  docs: "https://supabase.com/docs/guides/platform/free-project-pausing",
};
