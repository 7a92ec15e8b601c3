import { value } from "../need";
import type { Setting } from "./setting";

/** AnkiConnect's list of origins. */
export const ankiConnectOrigin: Setting = {
  id: "anki-connect-origin",
  responders: ["anki-connect"],
  title: "Allow the origin in AnkiConnect",
  steps: ({ origin }) => [
    `If it is AnkiConnect, in Anki: Tools, Add-ons, AnkiConnect, Config. Add ${value(origin)} to \`webCorsOriginList\`, with scheme and port.`,
    "Restart Anki: it reads the list at its start.",
  ],
  cost: "Every page of that origin can then read and change your cards while Anki is open.",
  ran: null,
  docs: "https://git.sr.ht/~foosoft/anki-connect",
};
