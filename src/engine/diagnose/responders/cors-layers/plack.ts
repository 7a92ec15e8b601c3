import type { CorsLayer } from "../responder";

/** Plack::Middleware::CrossOrigin. Source: measured: Plack::Middleware::CrossOrigin on starman */
export const plack: CorsLayer = {
  id: "plack",
  name: "Plack's CrossOrigin",
  refusals: [
    {
      on: "response",
      status: [403],
      type: "text/plain",
      length: [9],
      headers: { vary: /\bOrigin\b/i },
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [403],
      type: "text/plain",
      length: [9],
      headers: { vary: /\bOrigin\b/i },
      because: ["origin", "method", "header"],
    },
  ],
};
