import type { Responder } from "../responder";

/** RabbitMQ's management API on its port. Source: https://www.rabbitmq.com/docs/management */
export const rabbitmq: Responder = {
  id: "rabbitmq",
  name: "RabbitMQ management",
  kind: "platform",
  ports: ["15671", "15672"],
};
