import type { Exchange } from "../../fetch/exchange";
import { parseUrl } from "../../fetch/origin";

/**
 * Whether the script requested the end of a session at an identity provider, where browsers have to be sent: the provider ends its own
 * session and redirects. Source: https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
 */
export function endsSession({ hops: [{ url, method }] }: Exchange): boolean {
  const { pathname, searchParams } = parseUrl(url) ?? {};
  if (pathname === undefined || searchParams === undefined || method !== "GET") return false;
  return (
    /(?:log|sign)-?out|end-?_?session/i.test(pathname) &&
    (searchParams.has("post_logout_redirect_uri") || searchParams.has("id_token_hint"))
  );
}
