import type { Situation } from "../../situation";

/**
 * Where CORS code has to stand so that it responds to a preflight before the authentication check, by the id of the framework or web server. Each row
 * is from the documentation beside it; most are tried with the recipe of the same name (`remedy/recipes`).
 */
const CORS_FIRST: ReadonlyMap<string, string> = new Map([
  // https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html
  [
    "spring-security",
    "In Spring Security, call `http.cors(Customizer.withDefaults())` where the `SecurityFilterChain` is made, and give it a bean of type `CorsConfigurationSource`. `@CrossOrigin` alone comes too late.",
  ],
  // https://tomcat.apache.org/tomcat-10.1-doc/config/filter.html#CORS_Filter, https://jakarta.ee/specifications/servlet/6.0/
  [
    "tomcat",
    "A `<security-constraint>` comes before every filter, `CorsFilter` too: add `<http-method-omission>OPTIONS</http-method-omission>` to it.",
  ],
  // https://learn.microsoft.com/aspnet/core/security/cors#middleware-order
  [
    "aspnet-core",
    "In ASP.NET Core, call `app.UseCors()` after `UseRouting` and before `UseAuthentication` and `UseAuthorization`.",
  ],
  // https://expressjs.com/en/resources/middleware/cors.html
  ["express", "In Express, call `app.use(cors(...))` above the authentication middleware and the routes."],
  // https://github.com/fastify/fastify-cors
  ["fastify", "In Fastify, register `@fastify/cors` before the hook that checks authentication."],
  // https://nextjs.org/docs/app/api-reference/file-conventions/proxy
  ["nextjs", "In Next.js, respond to OPTIONS in `proxy.ts` (`middleware.ts` before 16) before the session is checked."],
  // https://github.com/adamchainz/django-cors-headers#setup
  ["django", "In Django, put `corsheaders.middleware.CorsMiddleware` first in `MIDDLEWARE`."],
  // https://flask.palletsprojects.com/api/#flask.Flask.before_request
  ["flask", "In Flask, a check in `before_request` has to return at once where `request.method == 'OPTIONS'`."],
  // https://fastapi.tiangolo.com/tutorial/cors/, https://www.starlette.io/middleware/
  [
    "uvicorn",
    "In FastAPI and Starlette, call `app.add_middleware(CORSMiddleware, ...)` after the other middleware: what is added last runs first.",
  ],
  // https://laravel.com/docs/routing#cors
  [
    "laravel",
    "In Laravel, `HandleCors` runs first, but only for the `paths` in `config/cors.php`: add the path there.",
  ],
  // https://symfony.com/bundles/NelmioCorsBundle/current/index.html
  ["symfony", "In Symfony, install NelmioCorsBundle, which responds before the firewall."],
  // https://www.php.net/manual/function.http-response-code.php
  [
    "php",
    "In PHP, respond before the session or the password is checked: where `$_SERVER['REQUEST_METHOD'] === 'OPTIONS'`, send the headers and 204, and stop. Or let the web server in front do that.",
  ],
  // https://github.com/cyu/rack-cors#rails-configuration
  ["rails", "In Rails, `config.middleware.insert_before 0, Rack::Cors` puts rack-cors above Warden and Devise."],
  // https://pkg.go.dev/github.com/rs/cors
  ["go", "In Go, let the CORS handler be the outermost: `cors.Handler(auth(mux))`."],
  // https://nginx.org/en/docs/http/ngx_http_rewrite_module.html, https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html
  [
    "nginx",
    "In nginx, `if ($request_method = OPTIONS) { return 204; }` in the `location`, with the CORS headers beside it, runs before `auth_basic`, `auth_request` and `deny`.",
  ],
  // https://httpd.apache.org/docs/2.4/mod/core.html#limitexcept, https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html
  [
    "apache",
    "In Apache, put `Require` into `<LimitExcept OPTIONS>`, and respond to OPTIONS with `RewriteRule ^ - [R=204,L]`. A rule of mod_security or a `<Limit>` can refuse OPTIONS too: the error log names it.",
  ],
  // https://caddyserver.com/docs/caddyfile/matchers#method
  ["caddy", "In Caddy, give `basic_auth` and `forward_auth` a matcher with `not method OPTIONS`."],
  // https://hexdocs.pm/cors_plug/readme.html
  ["phoenix", "In Phoenix, put `plug CORSPlug` into the endpoint, above the router and its pipelines."],
]);

/** What to do in the framework that responded, where its marks show which one it is. */
export function corsFirstIn({ answeredBy }: Situation): readonly string[] {
  const step = CORS_FIRST.get(answeredBy?.id ?? "");
  return step === undefined ? [] : [step];
}
