import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** GeoServer comes with a CORS filter that is switched off. */
export const geoserverCors: Setting = {
  id: "geoserver-cors",
  responders: ["geoserver"],
  fits: ({ status }) => isAboutCors(status),
  title: "Enable CORS in GeoServer",
  titleWhereOn: "Allow what is missing in GeoServer's CORS filter",
  steps: ({ origin }) => [
    `In the official container set \`CORS_ENABLED=true\` and \`CORS_ALLOWED_ORIGINS=${origin}\`.`,
    `Elsewhere uncomment the CORS \`<filter>\` in \`webapps/geoserver/WEB-INF/web.xml\` (there is one for Tomcat and one for Jetty) and its \`<filter-mapping>\` further down, with ${value(origin)} as the allowed origin. Restart it.`,
  ],
  credentials: "Also set `CORS_ALLOW_CREDENTIALS=true`, or `cors.support.credentials` of Tomcat's filter.",
  cost: null,
  ran: null,
  docs: "https://docs.geoserver.org/latest/en/user/production/container.html",
};
