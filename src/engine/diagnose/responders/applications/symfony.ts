import type { Responder } from "../responder";

/** Symfony's HttpFoundation, under Symfony and Laravel. Source: measured: symfony 5.4 http-foundation */
export const symfony: Responder = {
  id: "symfony",
  name: "Symfony or Laravel",
  kind: "application",
  marks: [{ headers: { "cache-control": /^no-cache, private$/ } }],
};
