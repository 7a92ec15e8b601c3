/** Headers that monitoring SDKs add to a page's requests, and who adds them. */
const VENDORS: readonly (readonly [RegExp, string])[] = [
  [/^sentry-trace$/, "Sentry"],
  [/^baggage$/, "Sentry or OpenTelemetry"],
  [/^(traceparent|tracestate)$/, "OpenTelemetry"],
  [/^x-datadog-/, "Datadog"],
  [/^(x-b3-|b3$)/, "Zipkin"],
  [/^newrelic$/, "New Relic"],
  [/^(request-id|request-context)$/, "Application Insights"],
  [/^x-amzn-trace-id$/, "AWS X-Ray"],
  [/^elastic-apm-traceparent$/, "Elastic APM"],
  [/^uber-trace-id$/, "Jaeger"],
];

/** Who adds a request header of that name, or `null` when no monitoring SDK does. */
export function tracingVendor(name: string): string | null {
  const lower = name.toLowerCase();
  return VENDORS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}
