import { aiohttp } from "./aiohttp";
import { aspnetCore } from "./aspnet-core";
import { directus } from "./directus";
import { django } from "./django";
import { express } from "./express";
import { fastify } from "./fastify";
import { flask } from "./flask";
import { go } from "./go";
import { gunicorn } from "./gunicorn";
import { jetty } from "./jetty";
import { laravel } from "./laravel";
import { mcp } from "./mcp";
import { nextjs } from "./nextjs";
import { node } from "./node";
import { phoenix } from "./phoenix";
import { php } from "./php";
import { rails } from "./rails";
import { rocket } from "./rocket";
import { sails } from "./sails";
import { springSecurity } from "./spring-security";
import { strapi } from "./strapi";
import { symfony } from "./symfony";
import { tomcat } from "./tomcat";
import { tornado } from "./tornado";
import { uvicorn } from "./uvicorn";
import { wordpress } from "./wordpress";
import type { Responder } from "../responder";

/** Frameworks and application servers, the most telling marks first. */
export const APPLICATIONS: readonly Responder[] = [
  nextjs,
  // Built on Express or an ASGI server, whose marks it has too.
  mcp,
  express,
  sails,
  strapi,
  directus,
  fastify,
  django,
  flask,
  uvicorn,
  gunicorn,
  aiohttp,
  tornado,
  rocket,
  springSecurity,
  tomcat,
  jetty,
  laravel,
  symfony,
  wordpress,
  php,
  rails,
  aspnetCore,
  phoenix,
  go,
  node,
];
