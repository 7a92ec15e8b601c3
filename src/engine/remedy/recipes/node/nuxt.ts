import { type Dialect, handlerByHand } from "./by-hand";
import type { Recipe } from "../recipe";

/**
 * Nuxt 3 and 4, and Nitro by itself: a server middleware. Route rules (`cors: true`) send headers and respond to no preflight, and
 * allow every origin. https://nuxt.com/docs/guide/directory-structure/server#server-middleware,
 * tried by hand with Nitro 2.13
 */
export const nuxt: Recipe = {
  id: "nuxt",
  name: "Nuxt (Nitro)",
  family: "Node",
  install: null,
  embeds: true,
  trap: "`routeRules` with `cors: true` go on allowing every origin that is not listed here: remove them. Files in `public` are served before this runs.",
  parts: (policy) => [
    {
      where: "A new file `server/middleware/0.cors.ts`: the name puts it before your other middleware.",
      code: handlerByHand(policy, MIDDLEWARE),
    },
  ],
};

const MIDDLEWARE: Dialect = {
  opening: "export default defineEventHandler((event) => {",
  set: (name, value) => `setResponseHeader(event, ${name}, ${value});`,
  vary: `appendResponseHeader(event, "Vary", "Origin");`,
  origin: `getRequestHeader(event, "Origin")`,
  isNoPreflight: `event.method !== "OPTIONS" || !getRequestHeader(event, "Access-Control-Request-Method")`,
  next: "return;",
  respond: "return sendNoContent(event);",
};
