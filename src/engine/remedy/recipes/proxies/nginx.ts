import type { Policy } from "../../policy";
import { fixedHeaders } from "../header-lines";
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
  trap: "Without `always`, nginx leaves the headers out of error answers. A `location` with an `add_header` line of its own drops all of these: repeat them there.",
  refuses: (policy) =>
    [...policy.methods, ...policy.headers, ...fixedOrigin(policy)].some((value) => value.includes("$"))
      ? "nginx reads `$` in a header's value as the start of a variable and has no way to write the sign itself."
      : null,
  parts: (policy) => [
    {
      where: "Inside the `server` block of your API, above its `location` blocks.",
      code: [
        ...(isList(policy) ? ["add_header Access-Control-Allow-Origin $cors_origin always;"] : []),
        ...fixedHeaders(policy).map(([name, value]) => `add_header ${name} ${doubleQuoted(value)} always;`),
        "# The application's own lines would come twice.",
        "proxy_hide_header Access-Control-Allow-Origin;",
        "proxy_hide_header Access-Control-Allow-Credentials;",
        "",
        "if ($request_method = OPTIONS) {",
        "    return 204;",
        "}",
      ].join("\n"),
    },
    ...(isList(policy)
      ? [{ where: "Inside the `http` block, above the `server` block.", code: mapOf(policy).join("\n") }]
      : []),
  ],
};

function isList({ origins }: Policy): boolean {
  return origins.length > 1;
}

function fixedOrigin(policy: Policy): readonly string[] {
  return isList(policy) ? [] : policy.origins;
}

/** `$cors_origin` is the asking origin if it is listed, else empty, and nginx sends no empty header. */
function mapOf({ origins }: Policy): string[] {
  return [
    ...(origins.some(({ length }) => length > LONGEST_KEY) ? ["map_hash_bucket_size 512;"] : []),
    "map $http_origin $cors_origin {",
    ...origins.map((origin) => `    ${doubleQuoted(origin)} $http_origin;`),
    "}",
  ];
}
