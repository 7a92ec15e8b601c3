import type { Setting } from "./setting";

/** CORS headers in a Supabase function. */
export const supabaseFunction: Setting = {
  id: "supabase-function",
  responders: ["supabase"],
  title: "Add the CORS headers to every response of the function",
  steps: () => [
    "Return the headers of `corsHeaders` on `OPTIONS` and on every response, errors included.",
    "Deploy the function again: `supabase functions deploy YOUR_FUNCTION`.",
  ],
  code: () => [
    {
      where: "In the function",
      language: "ts",
      text: 'import { corsHeaders } from "npm:@supabase/supabase-js/cors";\n\nif (req.method === "OPTIONS") return new Response("ok", { headers: corsHeaders });',
    },
  ],
  cost: "Locally the gateway adds CORS headers of its own, so what works locally can fail when hosted.",
  ran: null,
  docs: "https://supabase.com/docs/guides/functions/cors",
};
