import { value } from "../need";
import type { Setting } from "./setting";

/** The collector's list. */
export const otelCollectorCors: Setting = {
  id: "otel-collector-cors",
  responders: ["otel-collector"],
  // An application can have metrics and logs of its own at these paths, which pages read.
  fits: ({ method }) => method === "POST",
  title: "Allow the origin in the OTLP receiver",
  steps: ({ origin }) => [
    `If a collector listens there: under \`receivers: otlp: protocols: http: cors:\`, add ${value(origin)} to \`allowed_origins\`, and \`allowed_headers: ["*"]\` for headers of your own. Restart it.`,
  ],
  cost: null,
  ran: "the OTLP receiver of collector 0.165.0",
  docs: "https://github.com/open-telemetry/opentelemetry-collector/blob/main/config/confighttp/README.md",
};
