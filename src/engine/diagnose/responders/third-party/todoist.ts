import type { Responder } from "../responder";

/** Todoist. Source: https://developer.todoist.com/ */
export const todoist: Responder = {
  id: "todoist",
  name: "Todoist's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|app)\.todoist\.com$/,
  there: [{}],
};
