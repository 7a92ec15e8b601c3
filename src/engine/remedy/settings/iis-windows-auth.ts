import { getHeader } from "../../fetch/headers";
import { type Need, value } from "../need";
import type { Setting } from "./setting";

/** Whether IIS may have refused before ASP.NET Core, whose name is on the response: it asks for Windows, or is IIS Express and nobody asks for a token. */
function isHostedInIis({ stop: { response } }: Need): boolean {
  const asksFor = getHeader(response?.headers, "www-authenticate");
  const isDevelopment = getHeader(response?.headers, "x-sourcefiles") !== null;
  return /^(?:Negotiate|NTLM)\b/i.test(asksFor ?? "") || (isDevelopment && asksFor === null);
}

const BEFORE_IT =
  "IIS or IIS Express runs the application, and the 401 may be its own: with Windows authentication alone it refuses a preflight, which has no credentials, before the application's CORS code runs.";
const ANONYMOUS =
  'Switch on anonymous authentication beside Windows authentication (in development `"anonymousAuthentication": true` under `iisSettings` in `launchSettings.json`, else in IIS Manager, Authentication), and let the application require the user (`[Authorize]`), so that OPTIONS reaches its CORS code.';

const module = ({ origin }: Need): readonly string[] => [
  "A preflight has no credentials, and IIS refuses it before your application's CORS code runs. Install the IIS CORS module: it responds to preflights before authentication.",
  `Add ${value(origin)} to it in \`web.config\`, and remove the CORS code of the application.`,
];

/** IIS requires a Windows login before the application runs. */
export const iisWindowsAuth: Setting = {
  id: "iis-windows-auth",
  responders: ["iis", "aspnet-core"],
  fits: (need) =>
    need.stop.isPreflight && need.status === 401 && (need.answeredBy?.id === "iis" || isHostedInIis(need)),
  title: "Let preflights pass IIS's Windows authentication",
  steps: (need) =>
    need.answeredBy?.id === "iis"
      ? [...module(need), `Or do without the module. ${ANONYMOUS}`]
      : [BEFORE_IT, ANONYMOUS],
  code: ({ origin, method, headers, answeredBy }) =>
    answeredBy?.id !== "iis"
      ? []
      : [
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
