import type { Policy } from "../../policy";
import { quarkusList } from "../quote";
import type { Recipe } from "../recipe";

/** Quarkus's own filter. https://quarkus.io/guides/security-cors, version 3.37 */
export const quarkus: Recipe = {
  id: "quarkus",
  name: "Quarkus",
  family: "Java",
  install: null,
  trap: "`methods` holds for every request from another origin, not only for preflights. A method that is not in the list gets a 403, even GET.",
  parts: (policy) => [
    {
      where:
        "In `src/main/resources/application.properties`, in place of any `quarkus.http.cors` lines that are there.",
      code: linesFor(policy).join("\n"),
    },
  ],
};

function linesFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  const cors = (name: string, value: string): string => `quarkus.http.cors.${name}=${value}`;
  return [
    cors("enabled", "true"),
    cors("origins", quarkusList(origins)),
    cors("methods", quarkusList(methods)),
    ...(headers.length > 0 ? [cors("headers", quarkusList(headers))] : []),
    ...(exposed.length > 0 ? [cors("exposed-headers", quarkusList(exposed))] : []),
    // Unless it is told not to, Quarkus allows cookies for each origin of the list.
    cors("access-control-allow-credentials", String(credentials)),
    ...(maxAge === null ? [] : [cors("access-control-max-age", String(maxAge))]),
    // Quarkus gives back the asking origin, and does not say to caches that its responses vary.
    `quarkus.http.header."Vary".value=Origin`,
  ];
}
