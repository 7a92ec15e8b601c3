import { ANY, type Policy } from "../../policy";
import { type HeaderLine, fixedHeaders } from "../header-lines";
import { doubleQuoted } from "../quote";
import type { Recipe } from "../recipe";

/** The longest key that a map of nginx takes without being told: 64 bytes less the pointers beside it. */
const LONGEST_KEY = 46;

/** nginx, before an application or files. https://nginx.org/en/docs/http/ngx_http_headers_module.html, version 1.22 */
export const nginx: Recipe = {
  id: "nginx",
  name: "nginx",
  family: "Web servers and proxies",
  install: null,
  embeds: true,
  keepsList: true,
  keepsOpen: true,
  trap: "Without `always`, nginx leaves the headers out of error responses. The `if` comes before authentication and `proxy_pass`, so preflights need neither.",
  refuses: (policy) =>
    [...policy.methods, ...policy.headers, ...fixedOrigin(policy)].some((value) => value.includes("$"))
      ? "nginx reads `$` in a header's value as the start of a variable and has no way to write the sign itself."
      : null,
  parts: (policy) => [
    {
      where:
        "Inside the `server` block of your API, above its `location` blocks. Delete every other `add_header 'Access-Control-` line in it and in the files that it includes, and every `if ($request_method = 'OPTIONS')` block.",
      code: [
        ...addHeaders(policy),
        "# The application's own lines would come twice.",
        ...headersOf(policy)
          .filter(([name]) => name !== "Vary" && name !== "Access-Control-Allow-Origin")
          .map(([name]) => `proxy_hide_header ${name};`),
        "proxy_hide_header Access-Control-Allow-Origin;",
        ...(policy.credentials ? [] : ["proxy_hide_header Access-Control-Allow-Credentials;"]),
        "",
        policy.hidesList && !policy.open ? "if ($cors_preflight) {" : "if ($request_method = OPTIONS) {",
        "    return 204;",
        "}",
      ].join("\n"),
    },
    ...(isList(policy)
      ? [
          {
            where:
              "Right before the line `server {` of your API, inside the `http` block or in a file that is included there.",
            code: mapOf(policy).join("\n"),
          },
        ]
      : []),
    {
      where:
        "Inside each `location` block of this `server` that has an `add_header` line of its own. With one of its own, a `location` takes over none from above.",
      code: addHeaders(policy).join("\n"),
    },
  ],
};

function headersOf(policy: Policy): readonly HeaderLine[] {
  const [origin, ...others] = fixedHeaders(policy);
  return isList(policy) ? [["Vary", "Origin"], ...others] : [...(origin ? [origin] : []), ...others];
}

function addHeaders(policy: Policy): string[] {
  return [
    ...(isList(policy) ? ["add_header Access-Control-Allow-Origin $cors_origin always;"] : []),
    ...headersOf(policy).map(([name, value]) => `add_header ${name} ${doubleQuoted(value)} always;`),
  ];
}

/** Whether the origin has to be looked up: it is one of several, or others are let in besides. */
function isList({ origins, hidesList, open }: Policy): boolean {
  return origins.length > 1 || ((hidesList || open) && origins[0] !== ANY);
}

function fixedOrigin(policy: Policy): readonly string[] {
  return isList(policy) ? [] : policy.origins;
}

/**
 * `$cors_origin` is the asking origin if it is listed, else `*` where any origin reads everything today, else what the application
 * allows, where it has a list; else empty, and nginx sends no empty header. Preflights from other origins are then the application's.
 */
function mapOf({ origins, hidesList, open }: Policy): string[] {
  return [
    ...(origins.some(({ length }) => length > LONGEST_KEY) ? ["map_hash_bucket_size 512;"] : []),
    "map $http_origin $cors_origin {",
    ...(open ? [`    default "*";`] : hidesList ? ["    default $upstream_http_access_control_allow_origin;"] : []),
    ...origins.map((origin) => `    ${doubleQuoted(origin)} $http_origin;`),
    "}",
    ...(hidesList && !open
      ? [
          "map $request_method:$http_origin $cors_preflight {",
          ...origins.map((origin) => `    ${doubleQuoted(`OPTIONS:${origin}`)} 1;`),
          "}",
        ]
      : []),
  ];
}
