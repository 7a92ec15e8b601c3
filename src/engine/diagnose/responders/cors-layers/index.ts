import { actixCors } from "./actix-cors";
import { aspnetCoreCors } from "./aspnet-core";
import { aiohttpCors } from "./aiohttp-cors";
import { blacksheep } from "./blacksheep";
import { cornice } from "./cornice";
import { hapi } from "./hapi";
import { jettyCors } from "./jetty-cors";
import { ktor } from "./ktor";
import { litestar } from "./litestar";
import { nelmio } from "./nelmio";
import { plack } from "./plack";
import { poem } from "./poem";
import { quarkus } from "./quarkus";
import { rocketCors } from "./rocket-cors";
import { spring } from "./spring";
import { tomcatCors } from "./tomcat-cors";
import { vertx } from "./vertx";
import { warp } from "./warp";
import type { CorsLayer } from "../responder";

/** CORS layers that refuse in a shape of their own, most with no CORS header in it. */
export const CORS_LAYERS: readonly CorsLayer[] = [
  quarkus,
  nelmio,
  actixCors,
  litestar,
  spring,
  aspnetCoreCors,
  ktor,
  tomcatCors,
  vertx,
  warp,
  poem,
  aiohttpCors,
  plack,
  rocketCors,
  hapi,
  jettyCors,
  blacksheep,
  cornice,
];
