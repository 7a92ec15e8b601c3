import { type Need, value } from "../need";
import type { Setting } from "./setting";

const DOCS = "https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/options-allowlist";
const SECRET = "The bypass secret (`x-vercel-protection-bypass`) must never be in a page.";
const PRODUCTION = "Or call the production domain, which is not protected by default.";

const optionsAllowlist = ({ pathname }: URL): string =>
  `In the project, Settings, Deployment Protection: switch it off for this environment, or add ${value(pathname)} to the OPTIONS Allowlist. The request itself still needs a pass then.`;

/** Vercel's Deployment Protection, where it responded by its own signs. */
export const vercelProtection: Setting = {
  id: "vercel-protection",
  responders: ["vercel-protection"],
  title: "Let the API through Deployment Protection",
  steps: ({ answeredBy, url }) => [
    answeredBy?.certainty === "observed"
      ? "This deployment requires a Vercel login before your code runs, on preflights too."
      : "This page is likely Vercel's login: open the URL in a private window to see it. It responds before your code runs, to preflights too.",
    optionsAllowlist(url),
    PRODUCTION,
  ],
  cost: SECRET,
  ran: null,
  docs: DOCS,
};

/** A 401 from Vercel without a sign of who sent it: Deployment Protection or the code behind it. */
export const vercelUnauthorized: Setting = {
  id: "vercel-401",
  responders: ["vercel"],
  fits: isOpenWho,
  title: "Find out who sent the 401: Vercel or your code",
  steps: ({ url }) => [
    "Open the URL in a private window. Vercel's login page there, or `Protected deployment` in the body, means Deployment Protection; anything else is from your code.",
    "If it is your code: run the CORS code before the authentication check.",
    `If it is Deployment Protection: ${optionsAllowlist(url)}`,
  ],
  cost: SECRET,
  ran: null,
  docs: DOCS,
};

function isOpenWho({ status, stop, answeredBy }: Need): boolean {
  const headers = stop.response?.headers ?? [];
  // What Vercel's own 401 never has: it stands before the cache and the code.
  const isOfCode = headers.some(([name]) =>
    /^(?:www-authenticate|x-matched-path|x-vercel-cache|x-powered-by|access-control-.*)$/i.test(name),
  );
  // It would have stopped the preflight.
  const wasPassed = !stop.isPreflight && stop.hop.preflight !== null;
  return status === 401 && !isOfCode && !wasPassed && answeredBy?.kind !== "login-wall";
}
