import { value } from "../need";
import type { Setting } from "./setting";

/** IIS requires a Windows login before the application runs. */
export const iisWindowsAuth: Setting = {
  id: "iis-windows-auth",
  responders: ["iis"],
  fits: ({ answeredBy, stop, status }) => answeredBy?.id === "iis" && stop.isPreflight && status === 401,
  title: "Let preflights pass IIS's Windows authentication",
  steps: ({ origin }) => [
    "A preflight has no credentials, and IIS refuses it before your application's CORS code runs. Install the IIS CORS module: it responds to preflights before authentication.",
    `Add ${value(origin)} to it in \`web.config\`, and remove the CORS code of the application.`,
    "Or switch on anonymous authentication beside Windows authentication for the site, and let the application require the user (`[Authorize]`), so that OPTIONS reaches its CORS code.",
  ],
  code: ({ origin, method, headers }) => [
    {
      where: "`web.config`",
      language: "xml",
      text: `<system.webServer>
  <cors enabled="true">
    <add origin="${origin}" allowCredentials="true">
      <allowMethods>
        <add method="${method}" />
      </allowMethods>
      <allowHeaders>
${headers.map((name) => `        <add header="${name}" />`).join("\n")}
      </allowHeaders>
    </add>
  </cors>
</system.webServer>`,
    },
  ],
  cost: "With anonymous authentication, every route that does not require the user is open to everybody.",
  ran: null,
  docs: "https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference",
};
