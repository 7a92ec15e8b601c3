import { value } from "../need";
import type { Setting } from "./setting";

/** The list of origins of Quarkus' CORS filter. Without one it allows the server's own origin alone. */
export const quarkusCors: Setting = {
  id: "quarkus-cors",
  responders: ["quarkus"],
  kind: "server-code",
  title: "Add the page to Quarkus' list of origins",
  steps: ({ origin }) => [
    `In \`application.properties\`, add ${value(origin)} to \`quarkus.http.cors.origins\`; commas separate several.`,
    "`quarkus.http.cors.enabled=true` (`quarkus.http.cors=true` in older versions) allows no other origin by itself.",
    `In an application on Vert.x without Quarkus: \`CorsHandler.create().addOrigin(...)\` with ${value(origin)}.`,
  ],
  code: ({ origin }) => [
    { where: "`application.properties`", language: "properties", text: `quarkus.http.cors.origins=${origin}` },
  ],
  cost: "`quarkus.http.cors.origins=*` lets every page read the responses.",
  ran: null,
  docs: "https://quarkus.io/guides/security-cors",
};
