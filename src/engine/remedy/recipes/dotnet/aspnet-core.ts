import { ANY, type Policy } from "../../policy";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** ASP.NET Core's own middleware. https://learn.microsoft.com/aspnet/core/security/cors, .NET 10 */
export const aspnetCore: Recipe = {
  id: "aspnet-core",
  name: "ASP.NET Core",
  family: "Ruby, PHP, .NET, Elixir",
  install: null,
  trap: "Without `app.UseExceptionHandler`, the response to an uncaught error has no CORS headers. Below `UseHttpsRedirection`, the preflight is redirected, which browsers don't follow.",
  parts: (policy) => [
    {
      where: "In `Program.cs`, above `builder.Build()`.",
      code: [
        "builder.Services.AddCors(options =>",
        "    options.AddDefaultPolicy(policy => policy",
        `${callsOf(policy)
          .map((call) => `        .${call}`)
          .join("\n")}));`,
      ].join("\n"),
    },
    {
      where:
        "Below `UseExceptionHandler` and `UseRouting`, above `UseHttpsRedirection`, `UseAuthentication` and `UseAuthorization`.",
      code: "app.UseCors();",
    },
  ],
};

function callsOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    origins[0] === ANY ? "AllowAnyOrigin()" : `WithOrigins(${jsonList(origins)})`,
    `WithMethods(${jsonList(methods)})`,
    ...(headers.length > 0 ? [`WithHeaders(${jsonList(headers)})`] : []),
    ...(exposed.length > 0 ? [`WithExposedHeaders(${jsonList(exposed)})`] : []),
    ...(credentials ? ["AllowCredentials()"] : []),
    ...(maxAge === null ? [] : [`SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAge}))`]),
  ];
}
