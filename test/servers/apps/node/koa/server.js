import { bodyParser } from "@koa/bodyparser";
import Router from "@koa/router";
import Koa from "koa";

const app = new Koa();
// recipe 1
app.use(async (ctx, next) => {
  if (ctx.path === "/private" && !ctx.get("Authorization")) ctx.throw(401, "Log in");
  await next();
});
app.use(bodyParser());

const router = new Router();
router.get("/data", (ctx) => (ctx.body = { ok: true }));
router.post("/data", (ctx) => (ctx.body = ctx.request.body));
router.put("/data", (ctx) => (ctx.body = ctx.request.body));
router.get("/private", (ctx) => (ctx.body = { ok: true }));
router.get("/crash", () => {
  throw new Error("It broke");
});
app.use(router.routes());

app.listen(process.env.PORT, "localhost");
