import type { Responder } from "../responder";

/**
 * AnkiConnect on its port, where a server of the person's own may listen as well: it names the first origin of its list to every page
 * that is not on it.
 * Source: https://git.sr.ht/~foosoft/anki-connect
 */
export const ankiConnect: Responder = {
  id: "anki-connect",
  name: "AnkiConnect",
  kind: "platform",
  hosts: /^(?:localhost|127\.0\.0\.1)$/,
  paths: /^\/$/,
  ports: ["8765"],
  refuses: [{ status: [403], because: ["origin"], sure: false }],
};
