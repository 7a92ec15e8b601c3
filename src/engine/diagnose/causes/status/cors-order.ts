import { getHeader } from "../../../fetch/headers";
import { type Situation, othersAreAllowed } from "../../situation";
import { hasCorsHeader } from "../../responders/standing";
import { markOf } from "../../responders/answered-by";
import { sentences } from "../../words/values";

/** Where CORS code has to stand, as frameworks' documentation and measurements have it, by the id of the framework or web server. */

/** What makes CORS code cover a route, so that the router does not respond to OPTIONS before it. */
const COVERS: ReadonlyMap<string, string> = new Map([
  // https://expressjs.com/en/resources/middleware/cors.html
  ["express", "`app.use(cors(...))` has to stand above the routes and the authentication."],
  // https://github.com/fastify/fastify-cors, https://fastify.dev/docs/latest/Reference/Encapsulation/
  [
    "fastify",
    "Register `@fastify/cors` on the root instance, before the routes; within another plugin it covers only that one.",
  ],
  // https://nextjs.org/docs/app/api-reference/file-conventions/route
  [
    "nextjs",
    "Export `OPTIONS` from the `route.ts` of this path too, or respond in `proxy.ts` (`middleware.ts` before Next.js 16), whose `matcher` has to include the path.",
  ],
  // https://pkg.go.dev/github.com/rs/cors, https://pkg.go.dev/github.com/gin-contrib/cors
  [
    "go",
    "Let it wrap the router (`cors.Handler(mux)`) and not the single handlers; in Gin, call `Use` on the engine itself, above the routes, and in Echo on the instance and not on a group.",
  ],
  // https://www.starlette.io/middleware/
  [
    "uvicorn",
    "In FastAPI and Starlette, `app.add_middleware(CORSMiddleware, ...)` responds to OPTIONS for every path of the application that it is called on: call it on the one that is served, not on one that is mounted in it.",
  ],
  // https://learn.microsoft.com/aspnet/core/security/cors#middleware-order
  [
    "aspnet-core",
    "`app.UseCors(...)` has to stand after `UseRouting` and before what responds, and names the policy where it is no default policy.",
  ],
  // https://github.com/adamchainz/django-cors-headers#setup
  [
    "django",
    "`corsheaders.middleware.CorsMiddleware` has to be first in `MIDDLEWARE`, and `CORS_URLS_REGEX`, where it is set, has to fit the path.",
  ],
  ["flask", "`resources` of `CORS()`, where it is given, has to fit the path; a crash has no CORS headers."],
  // https://laravel.com/docs/routing#cors
  [
    "laravel",
    "`paths` in `config/cors.php` has to fit the path: Laravel sends CORS headers for these paths alone. Then run `php artisan config:clear`.",
  ],
  // https://github.com/cyu/rack-cors#rails-configuration
  [
    "rails",
    "`config.middleware.insert_before 0, Rack::Cors` has to be in every environment, and `resource` has to fit the path.",
  ],
  // https://hexdocs.pm/cors_plug/readme.html
  [
    "phoenix",
    "`plug CORSPlug` has to stand in the endpoint, above the router: a pipeline runs only for routes that exist.",
  ],
]);

/** What has to hold, besides its lists, so that a framework's CORS code counts for a URL; `null` where nothing is known. */
export const whatCovers = (framework: string): string | null => COVERS.get(framework) ?? null;

/**
 * How an error response keeps its CORS headers. The others keep them wherever a CORS layer covers the whole application (measured:
 * Express, Nest, Fastify, Koa, Hono, Flask, Django, Spring, Laravel, Gin, Echo, axum and more).
 */
const ON_ERRORS: ReadonlyMap<string, string> = new Map([
  // https://github.com/dotnet/aspnetcore/issues/8463, https://learn.microsoft.com/aspnet/core/fundamentals/error-handling
  [
    "aspnet-core",
    "So that your script can read errors, call `app.UseExceptionHandler(...)` above `app.UseCors(...)`: without it, ASP.NET Core's response to an unhandled exception has no CORS headers.",
  ],
  // Measured; https://github.com/Kludex/starlette/issues/1116, https://github.com/fastapi/fastapi/issues/457
  [
    "uvicorn",
    "In FastAPI and Starlette, the 500 for an unhandled exception is written outside `add_middleware(CORSMiddleware, ...)`, so it has no CORS headers. So that your script can read it, wrap the whole application and serve that: `app = CORSMiddleware(app, allow_origins=[...])`.",
  ],
  // https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
  ["nginx", "If nginx adds the CORS headers: it leaves them out of errors unless each `add_header` ends in `always`."],
]);

/** The framework or the web server whose marks the response has. */
function shownIn({ answeredBy, hop, response, first }: Situation): string {
  const seen = response && { url: hop.url, isPreflight: first?.step === "preflight", response };
  return (seen && markOf(seen)?.responder.id) ?? answeredBy?.id ?? "";
}

/** What to check where the router responded to OPTIONS although there is CORS code. */
export function coversRoute(situation: Situation): string {
  const { response } = situation;
  if (response !== null && hasCorsHeader(response))
    return "The response has marks of CORS code, which passed the preflight on to the router: let it respond to OPTIONS with 204 itself.";
  const rule = whatCovers(shownIn(situation));
  return rule === null
    ? "If your code has a CORS layer already, it does not cover this route: add it so that it runs before the router, for all paths and for OPTIONS. In most frameworks it has to stand above the routes; in axum, `.layer(cors)` covers only the routes above it."
    : sentences("If your code has a CORS layer already, it does not cover this route.", rule);
}

/** How the framework's errors keep the CORS headers; in general words where the server has allowed the page. */
export function keepsOnErrors(situation: Situation): readonly string[] {
  const { response } = situation;
  const shown = shownIn(situation);
  // ASP.NET before Core, which names its version, has other ways; and a framework's rule is about exceptions that nobody handles.
  const isOther = getHeader(response?.headers, "x-aspnet-version") !== null;
  const rule = shown === "nginx" || (response?.status === 500 && !isOther) ? ON_ERRORS.get(shown) : undefined;
  if (rule !== undefined) return [rule];
  const { preflight } = situation.hop;
  const isAllowedElsewhere = (preflight?.response && hasCorsHeader(preflight.response)) || othersAreAllowed(situation);
  return isAllowedElsewhere
    ? [
        "So that your script can read errors, let the CORS code run before everything that can fail, and let the error handler keep the headers that it has set.",
      ]
    : [];
}
