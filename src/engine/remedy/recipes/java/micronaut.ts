import type { Policy } from "../../policy";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/** Micronaut's own filter. https://docs.micronaut.io/latest/guide/#corsConfiguration, version 4 */
export const micronaut: Recipe = {
  id: "micronaut",
  name: "Micronaut",
  family: "Java",
  install: null,
  trap: "On `localhost` Micronaut refuses pages of other sites with 403 whatever the list says, against drive-by requests: `localhost-pass-through` switches that off, and only for development. It is switched on by `enabled`.",
  refuses: ({ origins, methods, headers, exposed }) => {
    const odd = [...origins, ...methods, ...headers, ...exposed].find((value) => value.includes("${"));
    return odd === undefined ? null : `Micronaut reads \`\${\` in \`${odd}\` as a placeholder.`;
  },
  parts: (policy) => [
    {
      where: "In `src/main/resources/application.yml`; with `application.properties` the same names with dots.",
      code: configOf(policy).join("\n"),
    },
  ],
};

function configOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  const list = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${json(value)}`)];
  return [
    "micronaut:",
    "  server:",
    "    cors:",
    "      enabled: true",
    "      configurations:",
    "        pages:",
    ...[
      ...list("allowed-origins", origins),
      ...list("allowed-methods", methods),
      ...list("allowed-headers", headers),
      ...list("exposed-headers", exposed),
      `allow-credentials: ${credentials}`,
      ...(maxAge === null ? [] : [`max-age: ${maxAge}`]),
    ].map((line) => `          ${line}`),
  ];
}
