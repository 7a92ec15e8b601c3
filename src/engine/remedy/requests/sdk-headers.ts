import { value, values } from "../need";
import type { Way } from "./way";

/** A client library sends headers of its own. */
export const sdkHeaders: Way = {
  id: "sdk-headers",
  remedy: ({ missingHeaders: missing, rule, product, url }) => {
    const sdk = SDKS.find(({ names }) => missing.some((name) => names.test(name)));
    if (!sdk || (rule !== "header-not-allowed" && product?.owner !== "third-party")) return null;
    const theirs = missing.filter((name) => sdk.names.test(name));
    return {
      kind: "request",
      title: `Leave out the headers that ${sdk.name} adds`,
      steps: [
        `Your script does not set ${values(theirs)}: ${sdk.name} does, a client library.`,
        sdk.how,
        `The other way is a server at ${value(url.host)} that allows them.`,
      ],
      code: sdk.code(theirs),
      cost: null,
      proof: "proven",
      docs: sdk.docs,
    };
  },
};

/** Libraries by the headers that they add, and how to stop them. */
const SDKS = [
  {
    name: "the OpenAI SDK",
    names: /^x-stainless-/,
    how: "Remove its default headers: give `defaultHeaders` with `null` for each.",
    code: (names: readonly string[]) => [
      {
        where: "Where the client is made",
        language: "js",
        text: `new OpenAI({ defaultHeaders: { ${names.map((name) => `${JSON.stringify(name)}: null`).join(", ")} } });`,
      },
    ],
    docs: "https://github.com/openai/openai-node",
  },
  {
    name: "a tracing SDK (Sentry, Datadog, OpenTelemetry)",
    names:
      /^(?:sentry-trace|baggage|traceparent|tracestate|x-datadog-.*|x-b3-.*|b3|newrelic|x-amzn-trace-id|uber-trace-id|elastic-apm-traceparent)$/,
    how: "Leave this host out of its targets: `tracePropagationTargets` (Sentry), `allowedTracingUrls` (Datadog), `propagateTraceHeaderCorsUrls` (OpenTelemetry).",
    code: () => [],
    docs: "https://docs.sentry.io/platforms/javascript/tracing/distributed-tracing/",
  },
  {
    name: "the Supabase SDK",
    names: /^x-(?:client-info|supabase-api-version)$/,
    how: "Remove them with `global: { headers: {} }`, or allow them in the function.",
    code: () => [],
    docs: "https://supabase.com/docs/guides/functions/cors",
  },
  {
    name: "the Azure SDK",
    names: /^x-ms-(?:client-request-id|useragent|return-client-request-id)$/,
    how: "They can't be switched off everywhere: allow them in the service's CORS rule.",
    code: () => [],
    docs: "https://learn.microsoft.com/javascript/api/overview/azure/",
  },
] as const;

export const isOfSdk = (name: string): boolean => SDKS.some(({ names }) => names.test(name));
