import type { CorsLayer } from "../responder";

/** What a route that responds to OPTIONS itself would send. */
const BESIDE = ["allow", "public", "set-cookie", "access-control-allow-origin"];

/**
 * ASP.NET Core: once a policy applies, its middleware responds to every preflight with 204, and with nothing else where the origin is not
 * in the policy. Source: CorsMiddleware.cs and CorsService.cs of https://github.com/dotnet/aspnetcore
 */
export const aspnetCoreCors: CorsLayer = {
  id: "aspnet-core",
  name: "ASP.NET Core's CORS",
  refusals: [
    {
      on: "preflight",
      status: [204],
      headers: { server: /^Kestrel/ },
      type: null,
      absent: BESIDE,
      because: ["origin"],
      sure: false,
    },
    {
      on: "preflight",
      status: [204],
      headers: { server: /^Microsoft-IIS/, "x-powered-by": /^ASP\.NET/ },
      type: null,
      absent: BESIDE,
      because: ["origin"],
      sure: false,
    },
  ],
};
