import { value } from "../need";
import type { Setting } from "./setting";

/** CORS of a SignalR hub. */
export const signalrCors: Setting = {
  id: "signalr-cors",
  responders: ["signalr"],
  kind: "server-code",
  title: "Allow the origin for the SignalR hub, with credentials",
  steps: ({ origin }) => [
    `If it is SignalR: name ${value(origin)} in the policy and add \`AllowCredentials()\`, because its client sends credentials. \`AllowAnyOrigin()\` does not work with them.`,
    "Call `app.UseCors(...)` between `UseRouting` and `MapHub`. It needs the methods GET and POST.",
  ],
  code: ({ origin }) => [
    {
      where: "`Program.cs`",
      language: "csharp",
      text: `builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>\n    policy.WithOrigins("${origin}").AllowAnyHeader().WithMethods("GET", "POST").AllowCredentials()));\n// ...\napp.UseCors();\napp.MapHub<YourHub>("/hub");`,
    },
  ],
  cost: "Or set `withCredentials: false` in the client's `withUrl`, where no cookies are needed.",
  ran: null,
  docs: "https://learn.microsoft.com/aspnet/core/signalr/security#cross-origin-resource-sharing",
};
