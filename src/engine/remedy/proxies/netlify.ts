import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/ */
export const netlify: OwnProxy = {
  id: "netlify",
  where: "Netlify (`netlify.toml`)",
  language: "toml",
  isForDevelopment: false,
  text: ({ target, prefix }) =>
    `[[redirects]]\n  from = ${quoted(`${prefix}/*`)}\n  to = ${quoted(`${target}/:splat`)}\n  status = 200\n  force = true`,
};
