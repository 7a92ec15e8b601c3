import type { Responder } from "../responder";

/** ASP.NET Core on Kestrel. Source: https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel */
export const aspnetCore: Responder = {
  id: "aspnet-core",
  name: "ASP.NET Core",
  kind: "application",
  // IIS writes `X-Powered-By: ASP.NET` on files and errors of its own too.
  marks: [{ headers: { server: /^Kestrel/ } }, { headers: { "x-aspnet-version": /./ } }],
};
