import type { Policy } from "../../policy";
import { fixedHeaders } from "../header-lines";
import { apacheExpression, doubleQuoted } from "../quote";
import type { Recipe } from "../recipe";

/** Apache's httpd. https://httpd.apache.org/docs/2.4/mod/mod_headers.html, version 2.4.71 */
export const apache: Recipe = {
  id: "apache",
  name: "Apache (httpd)",
  family: "Web servers and proxies",
  install: "a2enmod headers rewrite",
  trap: "Put it into the `<VirtualHost>`. In `.htaccess` or `<Directory>` the authentication check runs before the rewrite and rejects the preflight. Without `always`, error responses have no CORS headers.",
  refuses: ({ origins }) =>
    origins.length === 1 && origins[0].includes("${")
      ? "Apache reads `${` as the start of a variable, wherever it stands."
      : null,
  parts: (policy) => [
    {
      where:
        "Inside the `<VirtualHost>` of your API, above its other rewrite rules. Delete every other `Header` line with `Access-Control-` in it.",
      code: [
        "# The application's own lines would come twice.",
        "Header unset Access-Control-Allow-Origin",
        "Header unset Access-Control-Allow-Credentials",
        ...listedOrigin(policy),
        ...fixedHeaders(policy).map(([name, value]) =>
          name === "Vary"
            ? `Header always merge Vary ${value}`
            : `Header always set ${name} ${doubleQuoted(value.replaceAll("%", "%%"))}`,
        ),
        "",
        "RewriteEngine On",
        'RewriteCond "%{REQUEST_METHOD}" "=OPTIONS"',
        'RewriteRule "^" "-" [R=204,L]',
      ].join("\n"),
    },
  ],
};

/** For a list: the asking origin, if it is in the list. */
function listedOrigin({ origins }: Policy): string[] {
  if (origins.length === 1) return [];
  const listed = `expr=req('Origin') in { ${origins.map(apacheExpression).join(", ")} }`;
  return [`Header always set Access-Control-Allow-Origin "expr=%{req:Origin}" ${doubleQuoted(listed)}`];
}
