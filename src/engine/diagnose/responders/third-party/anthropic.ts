import type { Responder } from "../responder";

/** Anthropic's API: pages may, with a header of theirs. Source: https://platform.claude.com/docs/en/api */
export const anthropic: Responder = {
  id: "anthropic",
  name: "Anthropic's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.anthropic\.com$/,
  there: [{}],
};
