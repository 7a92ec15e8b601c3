import type { Responder } from "../responder";

/** ASP.NET Core on Kestrel. Source: https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel */
export const aspnetCore: Responder = {
  id: "aspnet-core",
  name: "ASP.NET Core",
  kind: "application",
  marks: [{ headers: { server: /^Kestrel/ } }, { headers: { "x-powered-by": /^ASP\.NET/ }, absent: ["public"] }],
};
