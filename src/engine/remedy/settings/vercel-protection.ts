import { value } from "../need";
import type { Setting } from "./setting";

/** Vercel's Deployment Protection. */
export const vercelProtection: Setting = {
  id: "vercel-protection",
  responders: ["vercel-protection"],
  title: "Let the API through Deployment Protection",
  steps: ({ url }) => [
    "This deployment requires a Vercel login before your code runs, on preflights too.",
    `In the project, Settings, Deployment Protection: switch it off for this environment, or add ${value(url.pathname)} to the OPTIONS Allowlist. The request itself still needs a pass then.`,
    "Or call the production domain, which is not protected by default.",
  ],
  cost: "The bypass secret (`x-vercel-protection-bypass`) must never be in a page.",
  ran: null,
  docs: "https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/options-allowlist",
};
