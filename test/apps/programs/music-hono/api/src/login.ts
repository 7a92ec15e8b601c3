import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";

export const requireLogin: MiddlewareHandler = async (c, next) => {
  if (c.req.path.startsWith("/api/public")) return next();
  const token = c.req.header("Authorization")?.replace(/^Bearer /, "") ?? getCookie(c, "token");
  if (token !== "tok-ann-1") return c.json({ error: "Log in" }, 401);
  return next();
};
