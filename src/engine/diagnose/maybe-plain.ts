import { isLocalHost } from "../fetch/local-address";
import { parseUrl } from "../fetch/origin";
import { code } from "./words/values";

/** A step about https to a port of this computer or its network, where servers often speak plain http alone. */
export function maybePlain(url: string): readonly string[] {
  const { protocol = "", hostname = "", port = "", host = "" } = parseUrl(url) ?? {};
  if (protocol !== "https:" || port === "" || !isLocalHost(hostname)) return [];
  return [
    `A server on this computer or its network often speaks http only: open ${code(`http://${host}`)} too. If that responds, request it with ${code("http:")}. If your code does so already, an extension or the browser's HTTPS-only mode made it https.`,
  ];
}
