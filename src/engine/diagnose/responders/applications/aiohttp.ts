import type { Responder } from "../responder";

/** aiohttp. */
export const aiohttp: Responder = {
  id: "aiohttp",
  name: "aiohttp",
  kind: "application",
  marks: [{ headers: { server: /\baiohttp\// } }],
  source: "measured: aiohttp 3.14.5",
};
