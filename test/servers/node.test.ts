import { describeResponses } from "./support/describe-responses";
import { describeServers } from "./support/describe-servers";
import type { TestServer } from "./support/server";

/** What a server of this family has in common with the others; `slots` are those of the naive one. */
const node = (recipe: string, naive: readonly string[]): TestServer => ({
  recipe,
  workspace: "node",
  directory: recipe,
  files: ["server.js"],
  naive,
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"],
  lock: "package-lock.json",
  run: ["node", "server.js"],
});

const servers: readonly TestServer[] = [
  node("express", [
    "",
    `app.get("/data", (request, response, next) => {
  response.set("Access-Control-Allow-Origin", "*");
  next();
});`,
  ]),
  node("express-by-hand", [
    `app.get("/data", (req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  next();
});`,
  ]),
  node("fastify", [
    `app.addHook("onRequest", async (request, reply) => {
  if (request.method === "GET" && request.url.startsWith("/data")) reply.header("Access-Control-Allow-Origin", "*");
});`,
  ]),
  node("koa", [
    `app.use(async (ctx, next) => {
  if (ctx.method === "GET" && ctx.path === "/data") ctx.set("Access-Control-Allow-Origin", "*");
  await next();
});`,
  ]),
  node("hono", [
    "",
    `app.get("/data", async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", "*");
});`,
  ]),
  {
    ...node("elysia", [
      "",
      `app.onAfterHandle(({ request, path, set }) => {
  if (request.method === "GET" && path === "/data") set.headers["access-control-allow-origin"] = "*";
});`,
    ]),
    run: ["../node_modules/.bin/bun", "server.js"],
  },
  {
    ...node("fetch-handler", [
      `const withCors = (handler) => async (request) => {
  const response = await handler(request);
  if (request.method === "GET" && new URL(request.url).pathname === "/data") {
    response.headers.set("Access-Control-Allow-Origin", "*");
  }
  return response;
};`,
    ]),
    bare: ["const withCors = (handler) => handler;"],
    run: ["../node_modules/.bin/bun", "server.js"],
  },
  {
    ...node("nestjs", [
      `app.use("/data", (req, res, next) => {
  if (req.method === "GET") res.set("Access-Control-Allow-Origin", "*");
  next();
});`,
    ]),
    files: ["main.ts"],
    // TypeScript, its decorators among it, without a build.
    run: ["node", "--import", "tsx", "main.ts"],
  },
  node("node-http", [
    "",
    `if (req.method === "GET" && req.url.startsWith("/data")) res.setHeader("Access-Control-Allow-Origin", "*");`,
  ]),
];

describeServers(servers);
describeResponses(servers, 3);
