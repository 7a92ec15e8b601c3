import { getHeader } from "../../../fetch/headers";
import { type Situation, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { isGateway } from "../servers";
import { meaningOf } from "./meanings";

/** A proxy, a CDN or a firewall responded in place of the application. */
export const gatewayError = {
  id: "gateway-error",
  label: "Gateway error",
  fits: (situation) => {
    const { first, response } = situation;
    if (first?.step !== "response" || !response || !stoppedAt(situation, "allow-origin-missing")) return false;
    if (response.status >= 502 && response.status <= 504) return true;
    return [403, 413, 429].includes(response.status) && isGateway(response);
  },
  headline: (situation) =>
    `A gateway responded with ${statusOf(situation)} in place of your API at ${host(situation.hop.url)}.`,
  why: (situation) => {
    const server = getHeader(situation.response?.headers, "server");
    return sentences(
      server === null ? null : `The response names ${code(server)} as its server.`,
      meaningOf(statusOf(situation)).says,
      spent(situation),
      "Its error response has no CORS headers, so the browser doesn't let your script read it.",
    );
  },
  help: {
    kind: "server-code",
    title: "Look at the gateway first",
    steps: (situation) => [
      ...(statusOf(situation) === 504
        ? [`Find out why the application is slow, or raise the gateway's time limit: ${settingsOf(situation).limit}.`]
        : meaningOf(statusOf(situation)).steps),
      `The CORS error only hides this one: send the CORS headers with the gateway's own errors too (${settingsOf(situation).always}).`,
    ],
  },
} as const satisfies Cause;

/** How long a gateway waits for the application, and how it sends headers with errors of its own. */
interface GatewaySettings {
  readonly limit: string;
  readonly always: string;
}

const ANY: GatewaySettings = {
  limit:
    "`proxy_read_timeout` in nginx, `timeout server` in HAProxy, the idle timeout of a load balancer, the duration of a function (`maxDuration` on Vercel)",
  always: "`add_header ... always` in nginx, `Header always set` in Apache, `http-after-response` in HAProxy",
};

/** By the id of the gateway. */
const SETTINGS: ReadonlyMap<string, GatewaySettings> = new Map([
  // https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout, https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
  [
    "nginx",
    {
      limit:
        "`proxy_read_timeout` in nginx (`fastcgi_read_timeout` for PHP-FPM), or the annotation `nginx.ingress.kubernetes.io/proxy-read-timeout` of ingress-nginx; 60 seconds unless set",
      always: "`add_header ... always` in nginx",
    },
  ],
  // https://docs.haproxy.org/2.6/configuration.html#timeout%20server
  [
    "haproxy",
    {
      limit: "`timeout server` in HAProxy, `timeout-server` of its ingress controllers",
      always: "`http-after-response set-header ...` in HAProxy",
    },
  ],
  // https://httpd.apache.org/docs/current/mod/mod_proxy.html#proxytimeout
  ["apache", { limit: "`ProxyTimeout` in Apache", always: "`Header always set ...` in Apache" }],
]);

/** Those of the gateway that is known; of one that is only inferred, those of the others too. */
function settingsOf({ answeredBy }: Situation): GatewaySettings {
  const own = SETTINGS.get(answeredBy?.id ?? "");
  if (own === undefined || answeredBy === null) return ANY;
  if (answeredBy.certainty === "observed") return own;
  return { limit: `${own.limit}, if it is ${answeredBy.name}; else ${ANY.limit}`, always: own.always };
}

/** Whoever waited less is no matter of a limit. Milliseconds. */
const LONG = 5000;

function spent({ exchange: { startedAt, endedAt }, response }: Situation): string | null {
  const time = endedAt === null ? 0 : endedAt - startedAt;
  return response?.status === 504 && time >= LONG ? `The request took ${Math.round(time / 1000)} seconds.` : null;
}

const statusOf = ({ response }: Situation): number => response?.status ?? 0;

export const docs: CauseDocs = {
  of: gatewayError,
  meaning:
    "A reverse proxy, a CDN or a gateway responded with an error in place of the application, and without CORS headers.",
  sign: "The status is 502, 503, 504, 413 or 429, and `Server` names a proxy.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/items -> 502 | Server: nginx/1.27.0 => blocked"],
  nearMiss: {
    example: ["GET https://api.example/items -> 500 | Server: nginx/1.27.0 => blocked"],
    cause: "server-error",
  },
};
