import type { Policy } from "../../policy";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/**
 * Micronaut's own filter. Its names stand in one line: a second `micronaut:` in a file takes all that is under the first away.
 * No `allowed-headers`: with a list it responds with 403 to a preflight that names no header, such as that of a plain DELETE.
 * https://docs.micronaut.io/latest/guide/#corsConfiguration
 */
export const micronaut: Recipe = {
  id: "micronaut",
  name: "Micronaut",
  family: "Java",
  install: null,
  trap: "What is not on its lists gets 403, also without a preflight. On `localhost` so do pages of other hosts where any origin (`*`) is allowed: `localhost-pass-through` switches that off.",
  refuses: ({ origins, methods, exposed }) => {
    const odd = [...origins, ...methods, ...exposed].find((value) => value.includes("${"));
    return odd === undefined ? null : `Micronaut reads \`\${\` in \`${odd}\` as a placeholder.`;
  },
  parts: (policy) => [
    {
      where:
        "At the end of `src/main/resources/application.yml`, in place of another `cors` there; with `application.properties` the same names with dots.",
      code: configOf(policy).join("\n"),
    },
  ],
};

function configOf({ origins, methods, credentials, maxAge, exposed }: Policy): string[] {
  const list = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${json(value)}`)];
  return [
    "micronaut.server.cors:",
    "  enabled: true",
    "  configurations:",
    "    pages:",
    ...[
      ...list("allowed-origins", origins),
      ...list("allowed-methods", methods),
      ...list("exposed-headers", exposed),
      `allow-credentials: ${credentials}`,
      ...(maxAge === null ? [] : [`max-age: ${maxAge}`]),
    ].map((line) => `      ${line}`),
  ];
}
