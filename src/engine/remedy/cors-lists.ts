/** Where the lists of a CORS layer are, by the id of who responded: what people search their code for. */
interface Lists {
  readonly origins: string;
  readonly methods: string;
  readonly headers: string;
}

const lists = (origins: string, methods: string, headers: string): Lists => ({ origins, methods, headers });

const SPRING = lists("`allowedOrigins`", "`allowedMethods`", "`allowedHeaders`");
const STARLETTE = lists(
  "`allow_origins` of `CORSMiddleware`",
  "`allow_methods` of `CORSMiddleware`",
  "`allow_headers` of `CORSMiddleware`",
);
const EXPRESS = lists("`origin` of `cors()`", "`methods` of `cors()`", "`allowedHeaders` of `cors()`");

const LISTS: ReadonlyMap<string, Lists> = new Map([
  ["actix-cors", lists("`allowed_origin`", "`allowed_methods`", "`allowed_headers`")],
  ["litestar", lists("`allow_origins` of `CORSConfig`", "`allow_methods`", "`allow_headers`")],
  ["spring", SPRING],
  ["spring-security", SPRING],
  ["ktor", lists("`allowHost`", "`allowMethod`", "`allowHeader`")],
  ["tomcat-cors", lists("`cors.allowed.origins`", "`cors.allowed.methods`", "`cors.allowed.headers`")],
  ["vertx", lists("`addOrigin`", "`allowedMethod`", "`allowedHeader`")],
  [
    "quarkus",
    lists(
      "`quarkus.http.cors.origins` (Vert.x: `addOrigin`)",
      "`quarkus.http.cors.methods`",
      "`quarkus.http.cors.headers`",
    ),
  ],
  ["nelmio", lists("`allow_origin`", "`allow_methods` in `nelmio_cors.yaml`", "`allow_headers`")],
  ["warp", lists("`allow_origin`", "`allow_methods`", "`allow_headers`")],
  ["poem", lists("`allow_origin`", "`allow_method`", "`allow_header`")],
  ["aiohttp-cors", lists("the origins of `aiohttp_cors.setup`", "`allow_methods`", "`allow_headers`")],
  ["plack", lists("`origins`", "`methods`", "`headers`")],
  ["rocket-cors", lists("`allowed_origins`", "`allowed_methods`", "`allowed_headers`")],
  ["rocket", lists("`allowed_origins`", "`allowed_methods`", "`allowed_headers`")],
  ["hapi", lists("`cors.origin`", "the route's method", "`cors.additionalHeaders`")],
  ["jetty-cors", lists("`allowedOriginPatterns`", "`allowedMethods`", "`allowedHeaders`")],
  ["uvicorn", STARLETTE],
  ["express", EXPRESS],
  ["nextjs", lists("the list in your middleware or route", "its methods", "its headers")],
  ["socketio", lists("`cors.origin` of the Socket.IO server", "`cors.methods`", "`cors.allowedHeaders`")],
  ["sails", lists("`allowOrigins` of `security.cors`", "`allowRequestMethods`", "`allowRequestHeaders`")],
  ["fastify", lists("`origin` of `@fastify/cors`", "`methods`", "`allowedHeaders`")],
  ["django", lists("`CORS_ALLOWED_ORIGINS`", "`CORS_ALLOW_METHODS`", "`CORS_ALLOW_HEADERS`")],
  ["flask", lists("`origins` of `CORS()`", "`methods`", "`allow_headers`")],
  ["laravel", lists("`allowed_origins` in `config/cors.php`", "`allowed_methods`", "`allowed_headers`")],
  [
    "rails",
    lists(
      "`origins` of rack-cors (a pattern is a Regexp without quotes, from `\\A` to `\\z`)",
      "`methods`",
      "`headers`",
    ),
  ],
  ["aspnet-core", lists("`WithOrigins`", "`WithMethods`", "`WithHeaders`")],
  ["directus", lists("`CORS_ORIGIN`", "`CORS_METHODS`", "`CORS_ALLOWED_HEADERS`")],
  ["strapi", lists("`origin` of `strapi::cors`", "`methods`", "`headers`")],
]);

const ANY = lists("the list of allowed origins", "the list of allowed methods", "the list of allowed headers");

/** Whether the lists of a CORS layer or a framework are known. */
export const hasCorsLists = (id: string): boolean => LISTS.has(id);

/** Where the lists are, by the first of the ids that is known; general words where none is. */
export function corsListsOf(ids: readonly (string | undefined)[]): Lists {
  return ids.map((id) => LISTS.get(id ?? "")).find((found) => found !== undefined) ?? ANY;
}
