import { isSafelistedMethod } from "../../fetch/methods";
import { value } from "../need";
import type { Setting } from "./setting";

/** The methods of Node-RED's example, with the request's. */
function methodsWith(method: string): string {
  const always = ["GET", "PUT", "POST", "DELETE"];
  return [...always, ...(isSafelistedMethod(method) || always.includes(method) ? [] : [method])].join(",");
}

/**
 * Node-RED's setting. Its editor is a part of the same server, at `/` unless told otherwise, and responds to the preflight of every path
 * below it, with `*` and the methods of that example.
 */
export const nodeRedCors: Setting = {
  id: "node-red-cors",
  responders: ["node-red"],
  title: "Switch CORS on in Node-RED",
  titleWhereOn: "Allow what is missing in Node-RED's CORS settings",
  steps: ({ origin, method, stop }) => [
    `If it is Node-RED: in \`settings.js\`, set \`httpNodeCors: { origin: "ORIGIN", methods: "${methodsWith(method)}" }\`, with ${value(origin)} in place of ORIGIN, and restart.`,
    ...(stop.isPreflight
      ? [
          'There too, set `httpAdminRoot: "/admin"`: the editor responds to preflights of all paths below its own, before your setting does. Its page is then at `/admin`.',
        ]
      : []),
  ],
  credentials: "Also set `credentials: true` in `httpNodeCors`.",
  cost: null,
  ran: "Node-RED 4.1.15",
  docs: "https://nodered.org/docs/user-guide/runtime/configuration",
};
