import { value, values } from "../need";
import type { Setting } from "./setting";

/** Prometheus' flag. */
export const prometheusCors: Setting = {
  id: "prometheus-cors",
  responders: ["prometheus"],
  title: "Allow the origin in Prometheus",
  steps: ({ origin, rule, missingHeaders }) => [
    ...(rule === "header-not-allowed"
      ? [`Don't send ${values(missingHeaders)}: its list of headers is fixed.`]
      : [
          `Start it with ${value(`--web.cors.origin='${origin.replaceAll(".", String.raw`\.`)}'`)}, a regular expression that has to match the whole origin; without the flag every origin is allowed.`,
        ]),
    "It allows the request headers Accept, Authorization, Content-Type and Origin alone.",
  ],
  cost: null,
  ran: "Prometheus 2.42.0",
  docs: "https://prometheus.io/docs/prometheus/latest/command-line/prometheus/",
};
