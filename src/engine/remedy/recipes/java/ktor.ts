import { ANY, type Policy } from "../../policy";
import { kotlin } from "../quote";
import type { Recipe } from "../recipe";

/**
 * Ktor's plugin. It runs in a phase of its own after `Plugins`, so not even the first lines come before a check in `onCall`.
 * https://ktor.io/docs/server-cors.html, version 3.5
 */
export const ktor: Recipe = {
  id: "ktor",
  name: "Ktor",
  family: "Java",
  install: null,
  trap: "It needs the artifact `io.ktor:ktor-server-cors`. A check of your own in `onCall` or `intercept(ApplicationCallPipeline.Plugins)` runs before it wherever it stands: move it to `ApplicationCallPipeline.Call`. It refuses what is not on its list with 403, also requests without a preflight.",
  refuses: ({ origins }) => {
    const odd = origins.find((origin) => origin !== ANY && origin.includes("*"));
    return odd === undefined ? null : `Ktor reads the \`*\` in \`${odd}\` as a pattern.`;
  },
  parts: (policy) => [
    {
      where: "With the other imports of the file that contains `Application.module()`.",
      code: "import io.ktor.http.HttpMethod\nimport io.ktor.server.plugins.cors.routing.CORS",
    },
    {
      where: "As the first lines of `Application.module()`.",
      code: pluginOf(policy).join("\n"),
    },
  ],
};

function pluginOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    "install(CORS) {",
    ...[
      ...(origins[0] === ANY ? ["anyHost()"] : origins.map(hostOf)),
      ...methods.map((method) => `allowMethod(HttpMethod(${kotlin(method)}))`),
      ...headers.map((name) => `allowHeader(${kotlin(name)})`),
      ...exposed.map((name) => `exposeHeader(${kotlin(name)})`),
      "allowNonSimpleContentTypes = true",
      ...(credentials ? ["allowCredentials = true"] : []),
      ...(maxAge === null ? [] : [`maxAgeInSeconds = ${maxAge}`]),
    ].map((line) => `    ${line}`),
    "}",
  ];
}

/** Ktor takes scheme and host apart, the port with the host. */
function hostOf(origin: string): string {
  const [scheme = "", host = ""] = origin.split("://");
  return `allowHost(${kotlin(host)}, schemes = listOf(${kotlin(scheme)}))`;
}
