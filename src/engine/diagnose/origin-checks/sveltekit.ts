import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";

const SENTENCES = ["POST", "PUT", "PATCH", "DELETE"].map(
  (method) => `Cross-site ${method} form submissions are forbidden`,
);

/** Bytes of each sentence, as text and as the `message` of an object. */
const TEXT = SENTENCES.map(({ length }) => length);
const JSON_TEXT = SENTENCES.map((message) => JSON.stringify({ message }).length);

/**
 * SvelteKit's check of forms that are sent.
 * Source: measured: @sveltejs/kit 2.70.4; https://svelte.dev/docs/kit/configuration#csrf, https://svelte.dev/docs/kit/adapter-node
 */
export const sveltekit: OriginCheck = {
  id: "sveltekit-csrf",
  name: "SvelteKit's CSRF check",
  signs: [
    { status: [403], type: null, length: TEXT, on: "response" },
    { status: [403], type: "application/json", length: JSON_TEXT, on: "response" },
  ],
  compares: ({ origin }) =>
    `It compares \`Origin\`, ${code(origin)}, with the origin that SvelteKit takes for its own: that of the variable \`ORIGIN\`, or \`https\` and the \`Host\` that arrives.`,
  steps: ({ origin }) => [
    `Where ${code(origin)} is the site's own address: start the server with \`ORIGIN=${code(origin).slice(1, -1)}\` (adapter-node), or set \`PROTOCOL_HEADER\` and \`HOST_HEADER\` to what the proxy sends.`,
    `Where it is another site that may send forms: add it to \`csrf.trustedOrigins\` in \`svelte.config.js\`.`,
  ],
};
