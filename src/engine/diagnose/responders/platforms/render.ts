import type { Responder } from "../responder";

/** Render: no service, or one that could not wake. Source: https://render.com/docs/troubleshooting-deploys */
export const render: Responder = {
  id: "render",
  name: "Render",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-render-routing": /^(?:no-server|hibernate-wake-error|suspend|dynamic-[a-z-]*error)/ } }],
};
