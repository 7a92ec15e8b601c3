import type { Responder } from "../responder";

/**
 * The collector's OTLP receiver, by its paths, and by its text for a method that it doesn't take, OPTIONS too while CORS is off.
 * Source: measured: collector 0.165.0; https://github.com/open-telemetry/opentelemetry-collector/blob/main/config/confighttp/README.md
 */
export const otelCollector: Responder = {
  id: "otel-collector",
  name: "OpenTelemetry collector",
  kind: "platform",
  paths: /^\/v1\/(?:traces|metrics|logs)$/,
  there: [{ status: [405], type: "text/plain", length: [41] }],
};
