import type { Policy } from "../../policy";
import { fixedHeaders } from "../header-lines";
import { shellQuoted } from "../quote";
import type { Recipe } from "../recipe";

/** HAProxy. https://docs.haproxy.org/2.6/configuration.html#http-after-response, version 2.6 */
export const haproxy: Recipe = {
  id: "haproxy",
  name: "HAProxy",
  family: "Web servers and proxies",
  install: null,
  trap: "`http-response` skips the responses that HAProxy makes itself, such as 503 and the preflight's 204. Only `http-after-response` reaches them all.",
  parts: (policy) => [
    {
      where: "In the `frontend` (or `listen`) section of your API, above its other `http-request` lines.",
      code: [
        ...listedOrigin(policy),
        "http-request return status 204 if METH_OPTIONS",
        "http-after-response del-header Access-Control-Allow-Origin",
        "http-after-response del-header Access-Control-Allow-Credentials",
        ...(policy.origins.length === 1
          ? []
          : [
              "http-after-response set-header Access-Control-Allow-Origin %[var(txn.cors_origin)] if { var(txn.cors_origin) -m found }",
            ]),
        ...fixedHeaders(policy).map(
          ([name, value]) =>
            `http-after-response ${name === "Vary" ? "add-header" : "set-header"} ${name} ${shellQuoted(value.replaceAll("%", "%%"))}`,
        ),
      ].join("\n"),
    },
  ],
};

/** For a list: keeps the asking origin for the response, if it is in the list. */
function listedOrigin({ origins }: Policy): string[] {
  if (origins.length === 1) return [];
  return [
    ...origins.map((origin) => `acl cors_origin req.fhdr(Origin) -m str ${shellQuoted(origin)}`),
    "http-request set-var(txn.cors_origin) req.fhdr(Origin) if cors_origin",
  ];
}
