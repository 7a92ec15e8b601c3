import type { Responder } from "../responder";

/** LM Studio's server on its port. Source: https://lmstudio.ai/docs/developer */
export const lmStudio: Responder = {
  id: "lm-studio",
  name: "LM Studio",
  kind: "platform",
  owner: "platform",
  paths: /^\/(?:v1|api\/v\d)\//,
  ports: ["1234"],
};
