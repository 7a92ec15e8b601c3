import type { Responder } from "../responder";

/** aiohttp. Source: measured: aiohttp 3.14.5 */
export const aiohttp: Responder = {
  id: "aiohttp",
  name: "aiohttp",
  kind: "application",
  marks: [{ headers: { server: /\baiohttp\// } }],
};
