import type { Responder } from "../responder";

/** The collector's OTLP receiver, by its paths. Source: https://github.com/open-telemetry/opentelemetry-collector/blob/main/config/confighttp/README.md */
export const otelCollector: Responder = {
  id: "otel-collector",
  name: "OpenTelemetry collector",
  kind: "platform",
  paths: /^\/v1\/(?:traces|metrics|logs)$/,
};
