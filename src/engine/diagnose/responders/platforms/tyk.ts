import type { Responder } from "../responder";

/** Tyk, whose own errors name it. Source: https://github.com/TykTechnologies/tyk (gateway/handler_error.go) */
export const tyk: Responder = {
  id: "tyk",
  name: "Tyk",
  kind: "gateway",
  own: [{ headers: { "x-generator": /^tyk\.io$/ } }],
};
