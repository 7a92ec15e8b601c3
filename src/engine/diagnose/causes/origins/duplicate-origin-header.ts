import { OPAQUE } from "../../../fetch/origin";
import { getHeader, headerLines } from "../../../fetch/headers";
import { originsIn } from "../../origins";
import { markOf } from "../../responders/answered-by";
import { type Situation, allowedOrigin, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** Two layers both add Access-Control-Allow-Origin. */
export const duplicateOriginHeader = {
  id: "duplicate-origin-header",
  label: "Allowed origin sent twice",
  fits: (situation) => {
    if (!stoppedAt(situation, "allow-origin-multiple")) return false;
    const lines = headerLines(situation.response?.headers ?? [], "access-control-allow-origin");
    // Firefox joins the lines, so a value twice, or `*` beside an origin, counts as two lines as well.
    const parts = originsIn(lines.join(","));
    return lines.length > 1 || parts.includes("*") || new Set(parts).size < parts.length;
  },
  headline: ({ hop }) => `${host(hop.url)} sends ${code("Access-Control-Allow-Origin")} more than once.`,
  why: (situation) =>
    `The values together are ${code(allowedOrigin(situation) ?? "")}, and browsers accept exactly one. Often a proxy and the application both add the header.`,
  help: {
    kind: "server-code",
    title: "Send the header once",
    steps: (situation) => [...sameValue(situation), ...layers(situation)],
  },
} as const satisfies Cause;

/** What is right of the header, where both say the same. */
function sameValue(situation: Situation): readonly string[] {
  const values = new Set(originsIn(allowedOrigin(situation) ?? ""));
  const [value] = values;
  const isRight = value === situation.requestOrigin || (value === "*" && !situation.credentialed);
  if (value === undefined || values.size > 1 || !isRight || value === OPAQUE) return [];
  return [`Both values are ${code(value)}: send that once, as it is.`];
}

/** Where to look for the two, by what shows of them in the response. */
function layers(situation: Situation): readonly string[] {
  const { hop, response, first } = situation;
  const server = getHeader(response?.headers, "server") ?? "";
  const via = getHeader(response?.headers, "via") ?? "";
  const passing = PROXIES.find(({ sign }) => via.split(",").some((one) => sign.test(receiverIn(one))));
  const wrote = PROXIES.find(({ sign }) => sign.test(server));
  const proxy = passing ?? wrote;
  if (proxy === undefined || response === null) return ["Let only one of them send the header."];
  const mark = markOf({ url: hop.url, isPreflight: first?.step === "preflight", response });
  const behind = passing !== undefined && wrote !== passing && server !== "" ? code(`Server: ${server}`) : null;
  return [
    sentences(
      passing === undefined
        ? `${proxy.name} sent the response (${code(`Server: ${server}`)}).`
        : `${proxy.name} passed the response on (${code(`Via: ${via}`)}).`,
      behind === null ? null : `The server behind it is another (${behind}).`,
      mark === null ? null : `${mark.responder.name} is behind it.`,
      `If both ${proxy.name} and what is behind it add the header, remove the one in ${proxy.name}: ${proxy.remove}.`,
    ),
    `Or keep the one in ${proxy.name}, and ${proxy.hide}.`,
    passing !== undefined && wrote !== undefined && wrote !== passing
      ? `If only one of them adds it, look there for a second place that does; in ${wrote.name} it is ${wrote.remove}.`
      : "If only one of them adds it, look there for a second place that does.",
  ];
}

/** Who passed it on, as `Via` has it after the protocol's version. https://www.rfc-editor.org/rfc/rfc9110#name-via */
function receiverIn(via: string): string {
  return via.trim().replace(/^(?:[a-z]+\/)?[\d.]+ +/i, "");
}

/** Web servers that stand in front of applications, and how each is kept from adding the header, or from passing one on. */
const PROXIES = [
  {
    // https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_hide_header
    sign: /^(?:nginx|openresty)\b/i,
    name: "nginx",
    remove: "the line `add_header Access-Control-Allow-Origin ...;`",
    hide: "drop the application's there: `proxy_hide_header Access-Control-Allow-Origin;` (`fastcgi_hide_header` for PHP-FPM, `uwsgi_hide_header` for uWSGI)",
  },
  {
    // https://caddyserver.com/docs/caddyfile/directives/reverse_proxy#headers
    sign: /^caddy\b/i,
    name: "Caddy",
    remove: "the line `header Access-Control-Allow-Origin ...`",
    hide: "drop the application's there: `header_down -Access-Control-Allow-Origin` in `reverse_proxy`",
  },
  {
    // https://developer.konghq.com/plugins/response-transformer/
    sign: /^kong\//i,
    name: "Kong",
    remove: "the `cors` plugin of the service or the route",
    hide: "drop the application's there: `config.remove.headers` of the `response-transformer` plugin",
  },
  {
    // https://httpd.apache.org/docs/current/mod/mod_headers.html#header
    sign: /^apache\b(?!-coyote)/i,
    name: "Apache",
    remove: "the line `Header ... Access-Control-Allow-Origin ...` (in an `.htaccess` too)",
    hide: "take the header out of the application's code or settings",
  },
] as const;

export const docs: CauseDocs = {
  of: duplicateOriginHeader,
  meaning:
    "`Access-Control-Allow-Origin` was added twice, for example by the application and by nginx in front of it. Browsers accept one value only.",
  sign: "The header is there twice, or its value has a comma between two of the same kind.",
  rules: ["allow-origin-multiple"],
  example: [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Origin: *
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: https://app.example, https://www.example
      => blocked`,
    ],
    cause: "origin-list",
  },
};
