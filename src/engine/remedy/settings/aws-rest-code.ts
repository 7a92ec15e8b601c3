import { value } from "../need";
import type { Setting } from "./setting";

/** With a proxy integration, the function itself sends the headers. */
export const awsRestCode: Setting = {
  id: "aws-rest-code",
  responders: ["aws-rest"],
  fits: ({ status, stop }) => status > 0 && status < 400 && !stop.isPreflight,
  kind: "server-code",
  title: "Return the CORS header from the function too",
  steps: ({ origin }) => [
    `"Enable CORS" in API Gateway sets up the preflight only. With a proxy integration (Lambda or HTTP), API Gateway passes on what your code returns: return \`Access-Control-Allow-Origin\` with ${value(origin)} among its headers, with errors too.`,
  ],
  code: ({ origin }) => [
    {
      where: "In the function",
      language: "js",
      text: `return {\n  statusCode: 200,\n  headers: { "Access-Control-Allow-Origin": "${origin}" },\n  body: JSON.stringify(data),\n};`,
    },
  ],
  cost: null,
  ran: null,
  docs: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
};
