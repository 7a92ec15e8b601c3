import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://vercel.com/docs/rewrites#external-rewrites */
export const vercel: OwnProxy = {
  id: "vercel",
  where: "Vercel (`vercel.json`)",
  language: "json",
  isForDevelopment: false,
  text: ({ target, prefix }) =>
    `{\n  "rewrites": [{ "source": ${quoted(`${prefix}/:path*`)}, "destination": ${quoted(`${target}/:path*`)} }]\n}`,
};
