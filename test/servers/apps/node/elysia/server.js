// recipe 1
import { Elysia } from "elysia";

const app = new Elysia();
// recipe 2
app.onRequest(({ request, status }) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/private" && !request.headers.has("Authorization")) return status(401, { error: "Log in" });
});

app.get("/data", () => ({ ok: true }));
app.post("/data", ({ body }) => body);
app.put("/data", ({ body }) => body);
app.get("/private", () => ({ ok: true }));
app.get("/crash", () => {
  throw new Error("It broke");
});

app.listen({ port: Number(process.env.PORT), hostname: "localhost" });
