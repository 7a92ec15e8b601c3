import { host as hostOf } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * Next.js' check of Server Actions, which reports its own error as the result of the action; an action that throws looks the same.
 * Source: next 16.4.6, dist/server/app-render/action-handler.js; https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions
 */
export const nextjsActions: OriginCheck = {
  id: "nextjs-server-actions",
  name: "Next.js' check of Server Actions",
  signs: [{ status: [500], type: /^text\/x-component/, sure: false }],
  onlyOwn: true,
  compares: ({ origin }) =>
    `It compares the host of \`Origin\`, ${hostOf(origin)}, with \`X-Forwarded-Host\`, or with \`Host\` where that is missing. An action that throws an error has the same status: the server's log tells them apart.`,
  steps: ({ origin }) => [
    `Let the reverse proxy send \`X-Forwarded-Host\` with ${hostOf(origin)}, or add that to \`experimental.serverActions.allowedOrigins\` in \`next.config.js\`.`,
  ],
};
