import { getHeader } from "../../../fetch/headers";
import { parseUrl } from "../../../fetch/origin";
import type { Situation } from "../../situation";
import { code, host } from "../../words/values";

/** The WebSocket by which a development server tells its page of changes, and what it checks before it accepts one. */
interface DevSocket {
  readonly fits: (situation: Situation) => boolean;
  /** Whose it is and what it compares, in one sentence. */
  readonly compares: (situation: Situation) => string;
  readonly steps: (situation: Situation) => readonly string[];
}

const hostnameIn = ({ hop }: Situation): string => code(parseUrl(hop.url)?.hostname ?? hop.url);

const DEV_SOCKETS: readonly DevSocket[] = [
  {
    // Measured: vite 7.3.8 and 8.4.0 refuse a missing token and a host that is not allowed with 400, Angular, Nuxt, SvelteKit and Astro with it.
    fits: ({ hop }) => /^vite-(?:hmr|ping)$/.test(getHeader(hop.requestHeaders, "sec-websocket-protocol") ?? ""),
    compares: ({ hop }) =>
      `It is the WebSocket of Vite's development server, which wants the token of the page that it served, and ${host(hop.url)} among its allowed hosts.`,
    steps: (situation) => [
      "Load the page again: the token changes with each start of the server, and a cached page has an old one.",
      `In ${code("vite.config.js")}, add ${hostnameIn(situation)} to ${code("server.allowedHosts")}, and restart it.`,
      "If the page is not served by Vite, set `server.hmr.host` and `server.hmr.clientPort` to where Vite is, or `server.hmr` to `false`.",
    ],
  },
  {
    // Measured: next 15.5 with `allowedDevOrigins` writes a word that is no HTTP, and hangs up.
    fits: ({ hop }) => /\/_next\/(?:webpack-hmr|hmr)$/.test(parseUrl(hop.url)?.pathname ?? ""),
    compares: ({ exchange }) =>
      `It is the WebSocket of Next.js' development server, which compares the page's origin, ${code(exchange.origin)}, with its own host and the names in ${code("allowedDevOrigins")}.`,
    steps: ({ exchange }) => [
      `In ${code("next.config.js")}, add ${code(parseUrl(exchange.origin)?.hostname ?? exchange.origin)} to ${code("allowedDevOrigins")}, and restart it.`,
    ],
  },
];

/** The development server whose WebSocket it is, or `null`. */
export function devSocketIn(situation: Situation): DevSocket | null {
  return DEV_SOCKETS.find(({ fits }) => fits(situation)) ?? null;
}
