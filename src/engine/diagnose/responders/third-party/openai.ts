import type { Responder } from "../responder";

/** OpenAI's API. Source: https://platform.openai.com/docs/api-reference */
export const openai: Responder = {
  id: "openai",
  name: "OpenAI's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.openai\.com$/,
  there: [{}],
};
