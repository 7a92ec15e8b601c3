import type { Responder } from "../responder";

/** Google's Gemini API. Source: https://ai.google.dev/gemini-api/docs */
export const gemini: Responder = {
  id: "gemini",
  name: "the Gemini API",
  kind: "platform",
  owner: "third-party",
  hosts: /^generativelanguage\.googleapis\.com$/,
  there: [{}],
};
