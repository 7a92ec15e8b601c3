"use strict";
const Koa = require("koa");
const Router = require("@koa/router");
const bodyParser = require("koa-bodyparser");
const login = require("./middleware/login");

const app = new Koa();

app.use(bodyParser());
app.use(login);

const router = new Router({ prefix: "/api" });
router.get("/public/items", (ctx) => {
  ctx.body = [{ id: 1, name: "Parcel" }];
});
router.post("/items", (ctx) => {
  ctx.status = 201;
  ctx.body = { id: 2 };
});
router.put("/profile", (ctx) => {
  ctx.body = ctx.request.body;
});
router.get("/items/:id", (ctx) => ctx.throw(404, "No such parcel"));
router.get("/report", () => {
  throw new Error("disk full");
});

app.use(router.routes()).use(router.allowedMethods());
app.on("error", () => {});
app.listen(Number(process.env.PORT), "localhost");
