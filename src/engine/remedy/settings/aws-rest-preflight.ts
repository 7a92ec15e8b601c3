import { value } from "../need";
import type { Setting } from "./setting";

/** A REST API has no OPTIONS method there. */
export const awsRestPreflight: Setting = {
  id: "aws-rest-preflight",
  responders: ["aws-rest-no-route"],
  fits: ({ stop }) => stop.isPreflight,
  title: "Add an OPTIONS method to the resource, and deploy the API",
  steps: ({ url, origin }) => [
    `In API Gateway, select the resource ${value(url.pathname)} and choose Enable CORS with the origin ${value(origin)}. The OPTIONS method must have authorization NONE and no API key.`,
    "Deploy the API to its stage: nothing changes before that.",
    "With a Lambda proxy integration, your function's code also returns `Access-Control-Allow-Origin`.",
  ],
  cost: "The same 403 comes from a wrong stage or path: it means that no such method exists, not that a token is missing.",
  ran: null,
  docs: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
};
