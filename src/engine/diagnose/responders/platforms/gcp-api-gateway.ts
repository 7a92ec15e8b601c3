import type { Responder } from "../responder";

/** Google's API Gateway and Cloud Endpoints. Source: https://cloud.google.com/endpoints/docs/openapi/support-cors */
export const gcpApiGateway: Responder = {
  id: "gcp-api-gateway",
  name: "Google API Gateway",
  kind: "gateway",
  owner: "platform",
  hosts: /\.gateway\.dev$|\.endpoints\.[a-z0-9-]+\.cloud\.goog$/,
  there: [{ status: [401, 403, 404, 405], type: /^application\/json/, sure: false }],
};
