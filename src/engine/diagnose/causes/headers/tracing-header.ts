import { stoppedAt } from "../../situation";
import { tracingVendor } from "../../tracing";
import { host, list, plural, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { allowedHeaders, missingHeaders } from "./header-not-allowed";

/** A monitoring SDK added headers that are not listed. */
export const tracingHeader = {
  id: "tracing-header",
  label: "Tracing header not allowed",
  fits: (situation) =>
    stoppedAt(situation, "header-not-allowed") &&
    missingHeaders(situation).every((name) => tracingVendor(name) !== null),
  headline: (situation) => {
    const names = missingHeaders(situation);
    const [vendor, server] = [vendorOf(names), host(situation.hop.url)];
    return plural(names.length, {
      one: `${vendor} adds the request header ${list(names)}, and ${server} doesn't allow it.`,
      other: `${vendor} adds the request headers ${list(names, 3)}, and ${server} doesn't allow them.`,
    });
  },
  why: (situation) =>
    sentences("Monitoring tools add such headers to every request of the page.", allowedHeaders(situation)),
} as const satisfies Cause;

/** Who adds all of these headers, as far as one tool does. */
function vendorOf(names: readonly string[]): string {
  const vendors = names.map(tracingVendor).filter((vendor) => vendor !== null);
  return vendors.find((vendor) => vendors.every((other) => other.includes(vendor))) ?? "Your monitoring tool";
}

export const docs: CauseDocs = {
  of: tracingHeader,
  meaning:
    "A monitoring tool in the page (Sentry, Datadog, OpenTelemetry, ...) adds request headers for tracing, and the server doesn't allow them.",
  sign: "The header that isn't allowed isn't in your code: `sentry-trace`, `baggage`, `traceparent`, `x-datadog-...`.",
  rules: ["header-not-allowed"],
  example: [
    `GET https://api.example/items | sentry-trace: 1-2 | baggage: a=b
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: content-type
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items | sentry-trace: 1-2 | X-Tenant: 7
        preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: content-type
      => blocked`,
    ],
    cause: "header-not-allowed",
  },
};
