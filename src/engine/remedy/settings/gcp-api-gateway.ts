import type { Setting } from "./setting";

/** Google's API Gateway has no OPTIONS there. */
export const gcpApiGateway: Setting = {
  id: "gcp-api-gateway",
  responders: ["gcp-api-gateway"],
  fits: ({ stop, status }) => stop.isPreflight || status >= 400,
  title: "Define OPTIONS in the gateway's OpenAPI document",
  steps: () => [
    "Add an `options` operation with `security: []` to the path, or set `allowCors: true` under `x-google-endpoints`, and deploy the gateway again.",
  ],
  cost: null,
  ran: null,
  docs: "https://cloud.google.com/endpoints/docs/openapi/support-cors",
};
