import type { Responder } from "../responder";

/** Symfony's HttpFoundation, under Symfony and Laravel. */
export const symfony: Responder = {
  id: "symfony",
  name: "Symfony or Laravel",
  kind: "application",
  marks: [{ headers: { "cache-control": /^no-cache, private$/ } }],
  source: "measured: symfony 5.4 http-foundation",
};
