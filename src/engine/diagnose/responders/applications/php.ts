import type { Responder } from "../responder";

/** PHP. Source: measured: php 8.2 */
export const php: Responder = {
  id: "php",
  name: "PHP",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /\bPHP\// } }],
};
