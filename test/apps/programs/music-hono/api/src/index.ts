import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { poweredBy } from "hono/powered-by";
import { requireLogin } from "./login";

const app = new Hono();

app.use(poweredBy());
app.use("/api/public/*", cors());
app.use("/api/*", requireLogin);

app.get("/api/public/items", (c) => c.json([{ id: 1, name: "Aria" }]));
app.post("/api/items", async (c) => c.json({ id: 2, ...(await c.req.json()) }, 201));
app.put("/api/profile", async (c) => c.json(await c.req.json()));
app.get("/api/report", () => {
  throw new Error("disk full");
});

app.notFound((c) => c.json({ error: "Not found" }, 404));
app.onError((error, c) => c.json({ error: "Something broke" }, 500));

serve({ fetch: app.fetch, port: Number(process.env.PORT) });
