import type { Responder } from "../responder";

/** PHP. */
export const php: Responder = {
  id: "php",
  name: "PHP",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /\bPHP\// } }],
  source: "measured: php 8.2",
};
