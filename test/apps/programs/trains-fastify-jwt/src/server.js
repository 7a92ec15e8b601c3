import Fastify from "fastify";
import cookie from "@fastify/cookie";
import cors from "@fastify/cors";
import rateLimit from "@fastify/rate-limit";
import routes from "./routes/index.js";

const fastify = Fastify({
  logger: false,
});

await fastify.register(cookie);
await fastify.register(cors, {
  origin: ["https://trains.example"],
  methods: ["GET", "POST"],
});
await fastify.register(rateLimit, { max: 100 });

fastify.register(routes, { prefix: "/api" });

try {
  await fastify.listen({ port: Number(process.env.PORT), host: "localhost" });
} catch (error) {
  fastify.log.error(error);
  process.exit(1);
}
