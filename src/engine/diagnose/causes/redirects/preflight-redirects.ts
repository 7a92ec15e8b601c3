import { withoutEnd } from "../../../fetch/edges";
import { parseUrl } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import type { Help } from "../cause";
import { againstNext } from "./next-redirect";
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

/** What keeps a preflight from being redirected. */
export const ANSWER_OPTIONS = {
  kind: "server-code",
  title: "Respond to OPTIONS without a redirect",
  steps: (situation) => [
    ...(againstNext(situation.response, redirectDifference(situation) === "slash") ?? [
      "Handle OPTIONS before the rule that redirects, so that the preflight gets 204 and the CORS headers.",
    ]),
    ...(leadsToHttp(situation) ? [TRUST_PROXY] : []),
  ],
} as const satisfies Help;
