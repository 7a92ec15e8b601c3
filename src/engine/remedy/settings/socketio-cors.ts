import { sentences } from "../../diagnose/words/values";
import { value } from "../need";
import type { Setting } from "./setting";

/** The `cors` option of a Socket.IO server. */
export const socketioCors: Setting = {
  id: "socketio-cors",
  responders: ["socketio"],
  kind: "server-code",
  fits: ({ origin, status }) => origin !== "null" && status < 500,
  title: "Set the cors option of the Socket.IO server",
  steps: ({ origin, sendsCredentials }) => [
    sentences(
      `Socket.IO responds at its own path, before \`app.use(cors())\` of your HTTP framework: give ${value(origin)} to the \`cors\` option of \`new Server\`.`,
      sendsCredentials ? "Set `credentials: true` there too." : null,
    ),
    "A 400 says that client and server have different versions of its protocol (`EIO` in the URL).",
  ],
  code: ({ origin, sendsCredentials }) => [
    {
      where: "Where the server is made",
      language: "js",
      text: `const io = new Server(httpServer, {\n  cors: { origin: ["${origin}"]${sendsCredentials ? ", credentials: true" : ""} },\n});`,
    },
  ],
  cost: null,
  ran: "Socket.IO 4.8.4",
  docs: "https://socket.io/docs/v4/handling-cors/",
};
