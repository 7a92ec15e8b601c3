import type { Responder } from "../responder";

/** Socket.IO, by its path. Source: https://socket.io/docs/v4/server-options/#path */
export const socketio: Responder = {
  id: "socketio",
  name: "Socket.IO",
  kind: "application",
  paths: /\/socket\.io\/$/,
};
