"use strict";
const Fastify = require("fastify");
const helmet = require("@fastify/helmet");
const { requireLogin } = require("./plugins/login");

function build() {
  const app = Fastify({ logger: false });
  app.register(helmet);
  app.addHook("onRequest", requireLogin);

  app.setErrorHandler((error, request, reply) => {
    reply.code(error.statusCode ?? 500).send({ error: error.statusCode ? error.message : "Something broke" });
  });

  app.get("/api/public/items", async () => [{ id: 1, name: "Bike" }]);
  app.post("/api/items", async (request, reply) => reply.code(201).send({ id: 2, ...request.body }));
  app.put("/api/profile", async (request) => request.body);
  app.get("/api/items/:id", async (request, reply) => reply.code(404).send({ error: "No such item" }));
  app.get("/api/report", async () => {
    throw new Error("disk full");
  });
  return app;
}

module.exports = { build };
