import { parseUrl } from "../../fetch/origin";
import { shellOf } from "../app-shells";
import { value } from "../need";
import type { Way } from "./way";

/** Plain http where the server, or the page, wants TLS. */
export const httpsUrl: Way = {
  id: "https-url",
  remedy: ({ url, cause, status, answeredBy, exchange, origin }) => {
    const isMixed = cause === "mixed-content" && exchange.hops.length === 1;
    // A port for TLS rejects a plain request with 400 before anything else looks at it (nginx, Apache, Go).
    const isPortForTls = status === 400 && answeredBy?.kind === "gateway" && url.port !== "";
    if (url.protocol !== "http:" || !(isMixed || isPortForTls)) return null;
    return {
      kind: "request",
      title: "Request it over https",
      steps: [
        `Write ${value(url.href.replace(/^http:/, "https:"))} in your code.`,
        ...(isMixed && url.hostname === parseUrl(origin)?.hostname
          ? [
              "If the server gave your page this URL, it does not know that it is behind https: let the proxy send `X-Forwarded-Proto: https`, and let the application trust it or set its public URL.",
            ]
          : []),
        ...(isMixed && isBare(url)
          ? [
              "The server has to serve https there, and an IP address or a port of an application seldom does: give it a domain name, and put a reverse proxy with a certificate (Caddy, nginx) in front.",
              // A page in an application has no server.
              ...(shellOf(origin) === null
                ? [
                    `Or let the page's own server forward a path of ${value(origin)} to it: servers may request plain http.`,
                  ]
                : []),
            ]
          : []),
        ...(isPortForTls
          ? ["A port that speaks TLS rejects plain http with exactly this: 400, from the web server itself."]
          : []),
      ],
      code: [],
      cost: isMixed ? "The server has to have a certificate for that name." : null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/Security/Defenses/Mixed_content",
    };
  },
};

/** Whether a URL names an IP address, or a port that is nobody's default. */
function isBare({ hostname, port }: URL): boolean {
  return port !== "" || /^[\d.]+$|^\[/.test(hostname);
}
