import { sentences } from "../../diagnose/words/values";
import { value } from "../need";
import type { Setting } from "./setting";

/** The `cors` option of a Socket.IO server. */
export const socketioCors: Setting = {
  id: "socketio-cors",
  responders: ["socketio"],
  kind: "server-code",
  fits: ({ origin, status }) => origin !== "null" && status > 0 && status < 500,
  title: "Set the cors option of the Socket.IO server",
  steps: ({ origin, sendsCredentials, status, url }) => [
    sentences(
      `Socket.IO responds at its own path, before \`app.use(cors())\` of your HTTP framework: give ${value(origin)} to the \`cors\` option of \`new Server\`.`,
      sendsCredentials ? "Set `credentials: true` there too." : null,
    ),
    ...(status === 400 ? [meaningOf400(url)] : []),
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

/** Source: https://socket.io/docs/v4/troubleshooting-connection-issues/ */
function meaningOf400({ searchParams }: URL): string {
  if (searchParams.has("sid"))
    return "A 400 to a URL with `sid` says that this process does not know the session: several processes or servers need sticky sessions.";
  return searchParams.get("EIO") === "3"
    ? "A 400 says that the versions differ: `EIO=3` is a client of Socket.IO 2. Load a client of the server's major version, or set `allowEIO3: true` in the server."
    : "A 400 says that client and server have different versions of its protocol (`EIO` in the URL): use the same major version on both sides.";
}
