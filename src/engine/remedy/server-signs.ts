import type { HeaderList } from "../fetch/exchange";
import { getHeader, headerLines } from "../fetch/headers";

/** One response of a server, as far as signs are concerned. */
export interface Seen {
  readonly headers: HeaderList;
  readonly status: number;
  readonly url: string;
  readonly isPreflight: boolean;
}

/** What points to a recipe. */
export interface Sign {
  readonly recipe: string;
  /** 3: the product names itself or no other does so. 2: a habit that few share. 1: a habit of several. */
  readonly weight: 1 | 2 | 3;
  /** Whether every response of the product has it, unless something before it responded. */
  readonly everywhere?: true;
  /** The recipe of what the product is built on: what points to that one points to this one too. */
  readonly on?: string;
  readonly shows: (seen: Seen) => boolean;
}

const says =
  (name: string, pattern: RegExp) =>
  ({ headers }: Seen): boolean =>
    pattern.test(getHeader(headers, name) ?? "");

const has =
  (name: string) =>
  ({ headers }: Seen): boolean =>
    getHeader(headers, name) !== null;

const all =
  (...signs: ((seen: Seen) => boolean)[]) =>
  (seen: Seen): boolean =>
    signs.every((shows) => shows(seen));

const named = (recipe: string, name: string, pattern: RegExp, everywhere?: true): Sign => ({
  recipe,
  weight: 3,
  ...(everywhere && { everywhere }),
  shows: says(name, pattern),
});

const variesByThree = says("vary", /^Origin, ?Access-Control-Request-Method, ?Access-Control-Request-Headers$/i);

/** A CORS layer that lists origins by three names, in so many lines. */
const variesInLines =
  (count: number) =>
  (seen: Seen): boolean =>
    variesByThree(seen) && headerLines(seen.headers, "vary").length === count;

/** A preflight that was not allowed, with a success. */
const refusesWithSuccess = ({ isPreflight, status, headers }: Seen): boolean =>
  isPreflight && status < 300 && getHeader(headers, "access-control-allow-origin") === null;

/** What helmet sends unless it is told otherwise. https://helmetjs.github.io/, version 8 */
const HELMET = all(
  says("x-permitted-cross-domain-policies", /^none$/),
  says("x-dns-prefetch-control", /^off$/),
  says("origin-agent-cluster", /^\?1$/),
);

/**
 * The tags that Express gives to NestJS' own errors, each the length and the hash of a body that never changes: 401, 403 and 500.
 * https://docs.nestjs.com/exception-filters, version 12 (measured)
 */
const NEST_ERRORS =
  /^W\/"(?:2b-dGnJzt6gv1nJjX6DJ9RztDWptng|45-MZJWZc\+Y\+RUbHpnhz2B2Vipii24|34-rlKccw1E\+\/fV8niQk4oFitDfPro)"$/;

/** A preflight that no route takes, in the words of NestJS 12, as far as their length tells. */
function refusesAsNest({ isPreflight, status, url, headers }: Seen): boolean {
  const target = url.replace(/^[^:]+:\/\/[^/]+/, "");
  const message = `{"message":"Cannot OPTIONS ${target}","error":"Not Found","statusCode":404}`;
  const isJson = getHeader(headers, "content-type") === "application/json; charset=utf-8";
  return isPreflight && status === 404 && isJson && getHeader(headers, "content-length") === String(message.length);
}

/** Applications and their CORS layers. From the product's own source or documentation, or measured where that is said. */
export const APPLICATION_SIGNS: readonly Sign[] = [
  named("nextjs", "x-powered-by", /^Next\.js/),
  // Route handlers of version 16 don't name it (measured).
  named("nextjs", "vary", /\brsc, ?next-router-state-tree\b/i),
  named("express-by-hand", "x-powered-by", /^Express/, true),
  named("hono", "x-powered-by", /^Hono/, true),
  { recipe: "nestjs", weight: 1, shows: says("x-powered-by", /^Express/) },
  { recipe: "nestjs", weight: 3, on: "express-by-hand", shows: says("etag", NEST_ERRORS) },
  { recipe: "nestjs", weight: 2, on: "express-by-hand", shows: refusesAsNest },
  { recipe: "express-by-hand", weight: 2, everywhere: true, shows: HELMET },
  { recipe: "nestjs", weight: 1, shows: HELMET },
  // The methods that the package `cors` allows unless it is told otherwise, in its own order. Version 2.8
  {
    recipe: "express-by-hand",
    weight: 2,
    shows: says("access-control-allow-methods", /^GET,HEAD,PUT,PATCH,POST,DELETE$/),
  },
  { recipe: "nestjs", weight: 1, shows: says("access-control-allow-methods", /^GET,HEAD,PUT,PATCH,POST,DELETE$/) },
  // What Express's own error page carries, also where its name is switched off.
  {
    recipe: "express-by-hand",
    weight: 2,
    shows: all(
      says("content-security-policy", /^default-src 'none'$/),
      says("x-content-type-options", /^nosniff$/),
      says("content-type", /^text\/html/),
    ),
  },
  // Its default `keepAliveTimeout`; Node's own is 5 seconds. https://fastify.dev/docs/latest/Reference/Server/#keepalivetimeout
  { recipe: "fastify", weight: 3, shows: says("keep-alive", /^timeout=72$/) },
  named("laravel", "set-cookie", /\blaravel_session=/),
  named("php", "x-powered-by", /^PHP/),
  named("aspnet-core", "x-powered-by", /^ASP\.NET/),
  named("aspnet-core", "server", /^Kestrel/),
  named("aiohttp", "server", /\baiohttp\//),
  named("rocket", "server", /^Rocket$/),
  // Deno Deploy. https://docs.deno.com/deploy/
  named("fetch-handler", "server", /^deno\//),
  // Nuxt 3, unless it is told otherwise; Nitro alone says its own name.
  named("nuxt", "x-powered-by", /^(?:Nuxt|Nitro)/),
  { recipe: "sveltekit", weight: 3, shows: has("x-sveltekit-page") },
  named("wordpress", "link", /rel="https:\/\/api\.w\.org\/"/),
  { recipe: "wordpress", weight: 3, on: "php", shows: has("x-wp-total") },
  { recipe: "symfony", weight: 3, on: "php", shows: has("x-debug-token") },
  named("phoenix", "server", /^Cowboy$/),
  named("flask", "server", /^Werkzeug/),
  named("django", "server", /^WSGIServer/),
  { recipe: "flask", weight: 1, shows: says("server", /^gunicorn/) },
  { recipe: "django", weight: 1, shows: says("server", /^gunicorn/) },
  // Its SecurityMiddleware and XFrameOptionsMiddleware, as every new project has them. Version 5.2
  {
    recipe: "django",
    weight: 3,
    shows: all(
      says("x-frame-options", /^DENY$/),
      says("referrer-policy", /^same-origin$/),
      says("cross-origin-opener-policy", /^same-origin$/),
    ),
  },
  // Django REST framework names the methods of each view. https://www.django-rest-framework.org/api-guide/responses/
  { recipe: "django", weight: 2, shows: all(has("allow"), says("vary", /^Accept\b/), ({ status }) => status < 400) },
  named("fastapi", "server", /^(?:uvicorn|hypercorn)/),
  // Starlette 1 varies preflight responses by four names, and lists the names that need no permission first (measured).
  named("fastapi", "vary", /Access-Control-Request-Private-Network/i),
  named("fastapi", "access-control-allow-headers", /^Accept, Accept-Language, (?:.*, )?Content-Language\b/),
  // What its writers add to every response. https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html
  {
    recipe: "spring-security",
    weight: 3,
    on: "spring-global",
    shows: all(
      says("x-xss-protection", /^0$/),
      says("cache-control", /^no-cache, no-store, max-age=0, must-revalidate$/),
      says("expires", /^0$/),
    ),
  },
  { recipe: "spring-global", weight: 2, shows: says("set-cookie", /\bJSESSIONID=/) },
  // Spring's CORS processor varies every response by three names, a line each; Go's layers only those to preflights.
  {
    recipe: "spring-global",
    weight: 3,
    shows: all(variesInLines(3), ({ isPreflight }) => !isPreflight),
  },
  // "Invalid CORS request" has 20 bytes.
  {
    recipe: "spring-global",
    weight: 3,
    shows: (seen) => seen.status === 403 && variesByThree(seen) && says("content-length", /^20$/)(seen),
  },
  // Spring refuses a preflight with 403, never with a success.
  { recipe: "spring-global", weight: 1, shows: all(variesByThree, (seen) => !refusesWithSuccess(seen)) },
  // After Spring: where nothing else tells them apart, more people run that.
  { recipe: "actix-web", weight: 1, shows: (seen) => !seen.isPreflight && variesByThree(seen) },
  {
    recipe: "go-gin",
    weight: 1,
    shows: all(variesInLines(3), ({ isPreflight, status }) => isPreflight && status === 204),
  },
  // Both are one code: chi's fork writes three lines and 200, the original today one line and 204. Versions 1.2 and 1.11
  { recipe: "go-chi", weight: 2, shows: all(variesInLines(3), refusesWithSuccess, ({ status }) => status === 200) },
  { recipe: "go-rs-cors", weight: 2, shows: all(variesInLines(1), refusesWithSuccess, ({ status }) => status === 204) },
  // Lowercase, and on every response. https://docs.rs/tower-http/0.7/tower_http/cors/struct.Vary.html
  named("axum", "vary", /^origin, access-control-request-method, access-control-request-headers$/),
  { recipe: "rails", weight: 3, shows: has("x-runtime") },
  named("rails", "server", /^(?:puma|Phusion Passenger|WEBrick)/i),
  // What Go's http.Error writes. https://pkg.go.dev/net/http#Error
  {
    recipe: "go-handler",
    weight: 2,
    shows: all(
      says("content-type", /^text\/plain; charset=utf-8$/),
      says("x-content-type-options", /^nosniff$/),
      (seen) => !has("server")(seen),
    ),
  },
];

/** What may be in front of an application, or serve files by itself. */
export const FRONT_SIGNS: readonly Sign[] = [
  named("s3", "server", /^AmazonS3/),
  // An HTTP API. A REST API sends `x-amz-apigw-id` and takes other settings. https://docs.aws.amazon.com/apigateway/
  { recipe: "aws-api-gateway", weight: 3, shows: all(has("apigw-requestid"), (seen) => !has("x-amz-apigw-id")(seen)) },
  named("traefik", "server", /^Traefik/i, true),
  named("envoy", "server", /^envoy$/, true),
  named("caddy", "server", /^Caddy/, true),
  named("caddy", "via", /\bCaddy$/, true),
  named("nginx", "server", /^(?:nginx|openresty)/, true),
  named("apache", "server", /^Apache/, true),
  { recipe: "cloudfront", weight: 2, shows: has("x-amz-cf-id") },
];

/** A file that nginx or Apache served by itself: their entity tags are numbers in hexadecimal. */
export const SERVES_FILE = all(
  has("last-modified"),
  says("etag", /^"[0-9a-f]+(?:-[0-9a-f]+){1,2}"$/),
  says("server", /^(?:nginx|openresty|Apache)/),
);
