import { aiohttp } from "./python/aiohttp";
import { litestar } from "./python/litestar";
import { elysia } from "./node/elysia";
import { envoy } from "./proxies/envoy";
import { fetchHandler } from "./node/fetch-handler";
import { nuxt } from "./node/nuxt";
import { sveltekit } from "./node/sveltekit";
import { goFiber } from "./go/go-fiber";
import { springWebflux } from "./java/spring-webflux";
import { ktor } from "./java/ktor";
import { micronaut } from "./java/micronaut";
import { warp } from "./rust/warp";
import { rocket } from "./rust/rocket";
import { symfony } from "./php/symfony";
import { wordpress } from "./php/wordpress";
import { phoenix } from "./elixir/phoenix";
import { quarkus } from "./java/quarkus";
import { springCrossorigin } from "./java/spring-crossorigin";
import { springGlobal } from "./java/spring-global";
import { springSecurity } from "./java/spring-security";
import { actixWeb } from "./rust/actix-web";
import { axum } from "./rust/axum";
import { express } from "./node/express";
import { goChi } from "./go/go-chi";
import { goEcho } from "./go/go-echo";
import { goGin } from "./go/go-gin";
import { goGorillaHandlers } from "./go/go-gorilla-handlers";
import { goHandler } from "./go/go-handler";
import { goNetHttp } from "./go/go-net-http";
import { goRsCors } from "./go/go-rs-cors";
import { goTwirp } from "./go/go-twirp";
import { expressByHand } from "./node/express-by-hand";
import { fastify } from "./node/fastify";
import { nestjs } from "./node/nestjs";
import { nextjs } from "./node/nextjs";
import { hono } from "./node/hono";
import { koa } from "./node/koa";
import { nodeHttp } from "./node/node-http";
import { php } from "./php/php";
import { rails } from "./ruby/rails";
import { nginx } from "./proxies/nginx";
import { apache } from "./proxies/apache";
import { caddy } from "./proxies/caddy";
import { haproxy } from "./proxies/haproxy";
import { fastapi } from "./python/fastapi";
import { flask } from "./python/flask";
import { django } from "./python/django";
import { starlette } from "./python/starlette";
import { aspnetCore } from "./dotnet/aspnet-core";
import { laravel } from "./php/laravel";
import { traefik } from "./proxies/traefik";
import { awsApiGateway } from "./platforms/aws-api-gateway";
import { s3 } from "./platforms/s3";
import { cloudfront } from "./platforms/cloudfront";
import { cloudflareWorkers } from "./platforms/cloudflare-workers";
import { vite } from "./dev-servers/vite";
import { webpack } from "./dev-servers/webpack";
import { nextjsProxy } from "./dev-servers/nextjs-proxy";
import type { Recipe } from "./recipe";

/** Every recipe, in the order in which they are offered. */
export const RECIPES: readonly Recipe[] = [
  expressByHand,
  express,
  fastify,
  nestjs,
  nextjs,
  hono,
  koa,
  elysia,
  nuxt,
  sveltekit,
  nodeHttp,
  fetchHandler,
  goNetHttp,
  goHandler,
  goGin,
  goEcho,
  goChi,
  goFiber,
  goRsCors,
  goGorillaHandlers,
  goTwirp,
  fastapi,
  flask,
  django,
  starlette,
  litestar,
  aiohttp,
  springGlobal,
  springCrossorigin,
  springSecurity,
  springWebflux,
  quarkus,
  micronaut,
  ktor,
  axum,
  actixWeb,
  rocket,
  warp,
  rails,
  php,
  laravel,
  symfony,
  wordpress,
  phoenix,
  aspnetCore,
  nginx,
  apache,
  caddy,
  haproxy,
  envoy,
  traefik,
  awsApiGateway,
  s3,
  cloudfront,
  cloudflareWorkers,
  vite,
  webpack,
  nextjsProxy,
];

/** The recipe of that id, or `undefined`. */
export function recipeOf(id: string): Recipe | undefined {
  return RECIPES.find((recipe) => recipe.id === id);
}
