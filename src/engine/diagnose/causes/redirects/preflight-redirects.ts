import { parseUrl } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import { code } from "../../words/values";

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
  const bare = (path: string) => path.replace(/\/+$/, "");
  const slashOnly = from.origin === to.origin && bare(from.pathname) === bare(to.pathname) && from.search === to.search;
  return slashOnly && from.pathname !== to.pathname ? "slash" : "other";
}

/** Where the response redirects to, as code. */
export function redirectTarget({ hop, response }: Situation): string {
  return code((response && locationOf(response, hop.url)) ?? "another URL");
}

/** The request, where its preflight went, and that browsers do not go there. */
export function redirectedPreflight(situation: Situation): string {
  const { hop, response } = situation;
  return `The preflight to ${code(hop.url)} got ${response?.status ?? 0} with the location ${redirectTarget(situation)}. Browsers don't follow redirects of a preflight, so ${code(hop.method)} was never sent.`;
}
