import { getHeader } from "../../fetch/headers";
import { value } from "../need";
import type { Setting } from "./setting";

/** The function on Vercel did not respond. */
export const vercelFunction: Setting = {
  id: "vercel-function",
  responders: ["vercel-error"],
  title: "Find out in Vercel's logs why the function did not respond",
  steps: ({ stop }) => [
    `Vercel itself responded: ${value(`x-vercel-error: ${getHeader(stop.response?.headers, "x-vercel-error") ?? ""}`)}. Your function, and its CORS code, did not run to its end.`,
    "Open the deployment's runtime logs. `NOT_FOUND` is a path without a function, `FUNCTION_INVOCATION_FAILED` a crash.",
  ],
  cost: null,
  ran: null,
  docs: "https://vercel.com/docs/errors",
};
