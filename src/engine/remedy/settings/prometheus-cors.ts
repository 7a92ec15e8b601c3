import { value } from "../need";
import type { Setting } from "./setting";

/** Prometheus' flag. */
export const prometheusCors: Setting = {
  id: "prometheus-cors",
  responders: ["prometheus"],
  title: "Allow the origin in Prometheus",
  steps: ({ origin }) => [
    `Start it with \`--web.cors.origin=REGEX\`, an expression that matches ${value(origin)} as a whole; without the flag every origin is allowed.`,
    "It allows the request headers Accept, Authorization, Content-Type and Origin alone.",
  ],
  cost: null,
  ran: null,
  docs: "https://prometheus.io/docs/prometheus/latest/command-line/prometheus/",
};
