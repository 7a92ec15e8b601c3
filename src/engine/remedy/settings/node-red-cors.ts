import { value } from "../need";
import type { Setting } from "./setting";

/** Node-RED's setting. */
export const nodeRedCors: Setting = {
  id: "node-red-cors",
  responders: ["node-red"],
  title: "Switch CORS on in Node-RED",
  steps: ({ origin }) => [
    `If it is Node-RED: in \`settings.js\`, set \`httpNodeCors: { origin: "ORIGIN", methods: "GET,PUT,POST,DELETE" }\`, with ${value(origin)} in place of ORIGIN, and restart.`,
  ],
  cost: null,
  ran: null,
  docs: "https://nodered.org/docs/user-guide/runtime/configuration",
};
