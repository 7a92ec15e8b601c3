import { sentences } from "../../diagnose/words/values";
import { getHeader } from "../../fetch/headers";
import { value } from "../need";
import type { Setting } from "./setting";

/** The function did not start, did not end, or is not there. */
export const supabaseDown: Setting = {
  id: "supabase-down",
  responders: ["supabase-gateway"],
  fits: ({ status }) => status === 404 || status >= 500,
  title: "Find out in Supabase's logs why the function did not respond",
  steps: ({ status, stop }) => [
    sentences(
      gatewayResponded(status, getHeader(stop.response?.headers, "sb-error-code")),
      "The function is not deployed under that name, crashed while it started, or ran too long. So its CORS code did not run.",
    ),
    "Open the function's logs in the dashboard. `BOOT_ERROR` is an error on import: run it locally with `supabase functions serve`, and deploy it again.",
  ],
  cost: null,
  ran: null,
  docs: "https://supabase.com/docs/guides/functions/error-codes",
};

function gatewayResponded(status: number, code: string | null): string {
  return code === null
    ? `The gateway responded with ${status}, not your function.`
    : `The gateway responded with ${status} and the code ${value(code)}, not your function.`;
}
