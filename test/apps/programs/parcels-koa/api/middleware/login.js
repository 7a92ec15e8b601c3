"use strict";

const USERS = { "tok-ann-1": "ann" };

module.exports = async function login(ctx, next) {
  if (ctx.path.startsWith("/api/public/")) return next();
  const token = (ctx.get("Authorization") || "").replace(/^Bearer /, "") || ctx.cookies.get("token");
  ctx.state.user = USERS[token];
  if (!ctx.state.user) ctx.throw(401, "Log in first");
  await next();
};
