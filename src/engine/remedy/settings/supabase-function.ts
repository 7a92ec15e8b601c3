import { list } from "../../diagnose/words/values";
import type { Setting } from "./setting";

/** What `corsHeaders` of `@supabase/supabase-js/cors` lists, version 2.109. https://supabase.com/docs/guides/functions/cors */
const LISTED = new Set(["authorization", "x-client-info", "apikey", "content-type", "x-retry-count"]);

/** The headers of the page's own, which the function has to add to the list. */
function own(headers: readonly string[]): readonly string[] {
  const more = headers.filter((name) => !LISTED.has(name));
  return more.length === 0 ? [] : [`Add ${list(more)} to its \`Access-Control-Allow-Headers\`.`];
}

/** CORS headers in a Supabase function. */
export const supabaseFunction: Setting = {
  id: "supabase-function",
  responders: ["supabase", "supabase-function"],
  title: "Add the CORS headers to every response of the function",
  steps: ({ stop, status, headers }) => [
    ...(stop.isPreflight && status >= 500
      ? [
          "The function ran and failed on OPTIONS: let it respond to OPTIONS before it reads a body (`req.json()`), because a preflight has none.",
        ]
      : []),
    ...(!stop.isPreflight && status >= 500
      ? ["The function ran and failed: its log (Edge Functions, Logs) has the error. Fix that first."]
      : []),
    "Return the headers of `corsHeaders` on `OPTIONS` and on every response, errors included. They allow `authorization`, `x-client-info`, `apikey`, `content-type` and `x-retry-count`.",
    ...own(headers),
    "Deploy the function again: `supabase functions deploy YOUR_FUNCTION`.",
  ],
  code: () => [
    {
      where: "At the top of the function's file",
      language: "ts",
      text: 'import { corsHeaders } from "npm:@supabase/supabase-js/cors";',
    },
    {
      where: "As the first line of its handler",
      language: "ts",
      text: 'if (req.method === "OPTIONS") return new Response("ok", { headers: corsHeaders });',
    },
    {
      where: "Every other response, errors included",
      language: "ts",
      text: 'return new Response(JSON.stringify(data), { headers: { ...corsHeaders, "Content-Type": "application/json" } });',
    },
  ],
  cost: "Locally the gateway adds CORS headers of its own, so what works locally can fail when hosted.",
  ran: "Deno 2.9.6 and @supabase/supabase-js 2.109.0, without Supabase's gateway",
  docs: "https://supabase.com/docs/guides/functions/cors",
};
