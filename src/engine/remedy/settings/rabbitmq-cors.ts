import { value } from "../need";
import type { Setting } from "./setting";

/** RabbitMQ's list. */
export const rabbitmqCors: Setting = {
  id: "rabbitmq-cors",
  responders: ["rabbitmq"],
  title: "Allow the origin in RabbitMQ",
  steps: ({ origin }) => [
    `If it is RabbitMQ: in \`rabbitmq.conf\`, set \`management.cors.allow_origins.1\` to ${value(origin)}, and restart.`,
  ],
  cost: null,
  ran: "RabbitMQ 3.10.8",
  docs: "https://www.rabbitmq.com/docs/management#cors",
};
