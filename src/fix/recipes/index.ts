import { quarkus } from "./quarkus";
import { springCrossorigin } from "./spring-crossorigin";
import { springGlobal } from "./spring-global";
import { springSecurity } from "./spring-security";
import { actixWeb } from "./actix-web";
import { axum } from "./axum";
import { express } from "./express";
import { goChi } from "./go-chi";
import { goEcho } from "./go-echo";
import { goGin } from "./go-gin";
import { goGorillaHandlers } from "./go-gorilla-handlers";
import { goHandler } from "./go-handler";
import { goNetHttp } from "./go-net-http";
import { goRsCors } from "./go-rs-cors";
import { goTwirp } from "./go-twirp";
import { expressByHand } from "./express-by-hand";
import { fastify } from "./fastify";
import { nestjs } from "./nestjs";
import { nextjs } from "./nextjs";
import { hono } from "./hono";
import { koa } from "./koa";
import { nodeHttp } from "./node-http";
import { php } from "./php";
import { rails } from "./rails";
import { nginx } from "./nginx";
import { apache } from "./apache";
import { caddy } from "./caddy";
import { haproxy } from "./haproxy";
import { fastapi } from "./fastapi";
import { flask } from "./flask";
import { django } from "./django";
import { starlette } from "./starlette";
import { aspnetCore } from "./aspnet-core";
import { laravel } from "./laravel";
import { traefik } from "./traefik";
import { awsApiGateway } from "./aws-api-gateway";
import { s3 } from "./s3";
import { cloudfront } from "./cloudfront";
import { cloudflareWorkers } from "./cloudflare-workers";
import { vite } from "./vite";
import { webpack } from "./webpack";
import { nextjsProxy } from "./nextjs-proxy";
import type { Recipe } from "./recipe";

/** Every recipe, in the order in which they are offered. */
export const RECIPES: readonly Recipe[] = [
  express,
  expressByHand,
  fastify,
  nestjs,
  nextjs,
  hono,
  koa,
  nodeHttp,
  goNetHttp,
  goHandler,
  goGin,
  goEcho,
  goChi,
  goRsCors,
  goGorillaHandlers,
  goTwirp,
  fastapi,
  flask,
  django,
  starlette,
  springGlobal,
  springCrossorigin,
  springSecurity,
  quarkus,
  axum,
  actixWeb,
  rails,
  php,
  laravel,
  aspnetCore,
  nginx,
  apache,
  caddy,
  haproxy,
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
