async function login(request, reply) {
  if (request.url.startsWith("/api/public/")) return;
  const token = (request.headers.authorization ?? "").replace("Bearer ", "") || request.cookies.token;
  if (token !== "tok-ann-1") return reply.code(401).send({ error: "Log in first" });
}

export default async function routes(fastify) {
  fastify.addHook("onRequest", login);
  fastify.get("/public/items", async () => [{ id: 1, name: "Train" }]);
  fastify.post("/items", async (request, reply) => reply.code(201).send({ id: 2 }));
  fastify.put("/profile", async (request) => request.body);
  fastify.get("/items/:id", async (request, reply) => reply.code(404).send({ error: "No such train" }));
  fastify.get("/report", async () => {
    throw new Error("disk full");
  });
}
