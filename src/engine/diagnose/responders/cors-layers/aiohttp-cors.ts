import type { CorsLayer } from "../responder";

/** aiohttp-cors (Home Assistant uses it): its text says the reason. Source: measured: aiohttp-cors 0.8.1 */
export const aiohttpCors: CorsLayer = {
  id: "aiohttp-cors",
  name: "aiohttp-cors",
  refusals: [
    {
      on: "preflight",
      status: [403],
      type: "text/plain; charset=utf-8",
      headers: { server: /\baiohttp\// },
      because: ["origin", "method", "header"],
    },
  ],
};
