import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://nitro.build/config#routerules */
export const nuxt: OwnProxy = {
  id: "nuxt",
  where: "Nuxt or Nitro (`nuxt.config.ts`)",
  language: "ts",
  isForDevelopment: false,
  text: ({ target, prefix }) => `routeRules: {\n  ${quoted(`${prefix}/**`)}: { proxy: ${quoted(`${target}/**`)} },\n},`,
};
