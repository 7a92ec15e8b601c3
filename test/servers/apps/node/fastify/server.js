import Fastify from "fastify";

const app = Fastify();
// recipe 1
app.addHook("onRequest", async (request, reply) => {
  if (request.url.startsWith("/private") && !request.headers.authorization) {
    return reply.code(401).send({ error: "Log in" });
  }
});

app.get("/data", async () => ({ ok: true }));
app.post("/data", async (request) => request.body);
app.put("/data", async (request) => request.body);
app.get("/private", async () => ({ ok: true }));
app.get("/crash", async () => {
  throw new Error("It broke");
});

await app.listen({ port: Number(process.env.PORT), host: "localhost" });
