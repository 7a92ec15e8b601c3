import type { Responder } from "../responder";

/**
 * RabbitMQ's management API, on its port or by the realm of its login. Source: https://www.rabbitmq.com/docs/management; measured:
 * RabbitMQ 3.10.8
 */
export const rabbitmq: Responder = {
  id: "rabbitmq",
  name: "RabbitMQ management",
  kind: "platform",
  owner: "platform",
  ports: ["15671", "15672"],
  own: [{ headers: { "www-authenticate": /realm="RabbitMQ Management"/ } }],
  there: [{ headers: { server: /^Cowboy$/i } }],
};
