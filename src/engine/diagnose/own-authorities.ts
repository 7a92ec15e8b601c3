import type { Exchange } from "../fetch/exchange";
import { isLocalHost } from "../fetch/local-address";
import { parseUrl } from "../fetch/origin";

/**
 * A step about the list of authorities that Firefox has of its own, for a server of this machine or its network, whose certificate no public
 * authority signs. It reads the system's on Windows, macOS and Android
 * (https://github.com/mozilla-firefox/firefox/blob/main/security/manager/ssl/EnterpriseRoots.cpp), by default since version 120
 * (https://github.com/orgs/orbstack/discussions/795).
 */
export function ownAuthorities({ browser }: Pick<Exchange, "browser">, url: string): readonly string[] {
  const parsed = parseUrl(url);
  if (browser !== "firefox" || parsed?.protocol !== "https:" || !isLocalHost(parsed.hostname)) return [];
  return [
    "Firefox has its own list of authorities: one that only the operating system trusts (of mkcert, for instance) counts on Windows and macOS by default since version 120 (`security.enterprise_roots.enabled`), and not on Linux. There, import it in Firefox's settings, under Certificates.",
  ];
}
