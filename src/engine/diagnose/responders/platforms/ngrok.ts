import type { Responder } from "../responder";

/**
 * ngrok's warning page for browsers, or its word that the tunnel is down.
 * Source: https://ngrok.com/docs/errors/err_ngrok_6024
 */
export const ngrok: Responder = {
  id: "ngrok",
  name: "ngrok",
  kind: "tunnel",
  owner: "platform",
  own: [{ headers: { "ngrok-error-code": /^ERR_NGROK_/ } }],
  hosts: /\.ngrok(?:-free)?\.(?:app|dev|io|pizza)$|\.ngrok\.io$/,
};
