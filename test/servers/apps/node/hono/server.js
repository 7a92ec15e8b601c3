// recipe 1
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
// recipe 2
app.use("/private", async (c, next) => {
  if (!c.req.header("Authorization")) return c.json({ error: "Log in" }, 401);
  await next();
});

app.get("/data", (c) => c.json({ ok: true }));
app.post("/data", async (c) => c.json(await c.req.json()));
app.put("/data", async (c) => c.json(await c.req.json()));
app.get("/private", (c) => c.json({ ok: true }));
app.get("/crash", () => {
  throw new Error("It broke");
});

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "localhost" });
