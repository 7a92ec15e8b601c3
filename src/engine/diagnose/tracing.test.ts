import { expect, test } from "vitest";
import { tracingVendor } from "./tracing";

test.each([
  ["sentry-trace", "Sentry"],
  ["Traceparent", "OpenTelemetry"],
  ["x-datadog-parent-id", "Datadog"],
  ["b3", "Zipkin"],
  ["X-B3-TraceId", "Zipkin"],
  ["Request-Id", "Application Insights"],
])("%s comes from %s", (name, vendor) => {
  expect(tracingVendor(name)).toBe(vendor);
});

test.each(["x-request-id", "b30", "authorization", "x-my-sentry-trace"])("%s is the page's own", (name) => {
  expect(tracingVendor(name)).toBeNull();
});
