import { withoutEnd } from "../../../fetch/edges";
import { parseUrl } from "../../../fetch/origin";
import { getHeader } from "../../../fetch/headers";
import { locationOf } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import type { Help } from "../cause";
import { code, sentences } from "../../words/values";

/** How the URL that a preflight is redirected to differs from its own; `null` when it is not redirected. */
export function redirectDifference({
  first,
  hop,
  response,
  violations,
}: Situation): "https" | "slash" | "other" | null {
  if (first?.step !== "preflight" || !response) return null;
  if (!violations.some(({ rule, hop: at }) => rule === "preflight-redirect" && at === first.hop)) return null;
  const from = parseUrl(hop.url);
  const to = parseUrl(locationOf(response, hop.url) ?? "");
  if (!from || !to) return "other";
  const samePlace = from.hostname === to.hostname && from.pathname === to.pathname && from.search === to.search;
  if (samePlace && from.protocol === "http:" && to.protocol === "https:") return "https";
  const bare = (path: string) => withoutEnd(path, "/");
  const slashOnly = from.host === to.host && bare(from.pathname) === bare(to.pathname) && from.search === to.search;
  return slashOnly && from.pathname !== to.pathname ? "slash" : "other";
}

/** Where the response redirects to, as code. */
export function redirectTarget({ hop, response }: Situation): string {
  return code((response && locationOf(response, hop.url)) ?? "another URL");
}

/** The request, where its preflight went, and that browsers do not go there. */
export function redirectedPreflight(situation: Situation): string {
  const { hop, response } = situation;
  return sentences(
    `The preflight to ${code(hop.url)} got ${response?.status ?? 0} with the location ${redirectTarget(situation)}. Browsers don't follow redirects of a preflight, so ${code(hop.method)} was never sent.`,
    leadsToHttp(situation)
      ? "The redirect leads from https to http: the server behind a proxy does not know that it is reached over https."
      : null,
  );
}

/** Whether a redirect leads from https to http, which servers behind a proxy do that ends TLS. */
export function leadsToHttp({ hop, response }: Pick<Situation, "hop" | "response">): boolean {
  return (
    hop.url.startsWith("https:") && (response ? locationOf(response, hop.url) : null)?.startsWith("http:") === true
  );
}

/** What keeps a server behind a proxy from redirecting to http. */
export const TRUST_PROXY =
  "Let the server trust the proxy's `X-Forwarded-Proto`, so that its redirects keep https: `--proxy-headers` in uvicorn, `trust proxy` in Express, `SECURE_PROXY_SSL_HEADER` in Django, `UseForwardedHeaders` in ASP.NET Core, `server.forward-headers-strategy` in Spring.";

/**
 * What to set in Next.js or on Vercel, where one of them redirected: both write `Refresh` beside a 308. `null` where neither did.
 * Source: packages/next/src/server/lib/router-server.ts, https://nextjs.org/docs/app/api-reference/file-conventions/proxy
 */
function nextSteps(situation: Situation): readonly string[] | null {
  const { headers = [], status = 0 } = situation.response ?? {};
  if (status !== 308 || !/^0; ?url=/.test(getHeader(headers, "refresh") ?? "")) return null;
  const isOnVercel = getHeader(headers, "x-vercel-id") !== null;
  if (redirectDifference(situation) !== "slash") {
    return isOnVercel
      ? null
      : [
          "This redirect is likely a rule in `redirects` of `next.config.js`, which comes before middleware: leave this path out of its `source`.",
        ];
  }
  return [
    isOnVercel
      ? "Vercel redirects because of the slash before your code runs. In Next.js, set `skipTrailingSlashRedirect: true` in `next.config.js`; otherwise remove `trailingSlash` from `vercel.json`. Deploy again."
      : "Next.js itself redirects because of the slash, before middleware and routes run: set `skipTrailingSlashRedirect: true` in `next.config.js`. Rewrites to another server, as for PostHog, need it too.",
    "Then both forms of the URL reach your code or its rewrite, which has to respond to OPTIONS.",
  ];
}

/** What keeps a preflight from being redirected. */
export const ANSWER_OPTIONS = {
  kind: "server-code",
  title: "Respond to OPTIONS without a redirect",
  steps: (situation) => [
    ...(nextSteps(situation) ?? [
      "Handle OPTIONS before the rule that redirects, so that the preflight gets 204 and the CORS headers.",
    ]),
    ...(leadsToHttp(situation) ? [TRUST_PROXY] : []),
  ],
} as const satisfies Help;
