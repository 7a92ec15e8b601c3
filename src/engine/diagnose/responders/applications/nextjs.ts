import type { Responder } from "../responder";

/**
 * Next.js, also where its name is switched off: route handlers vary by its router's headers.
 * Source: measured: next 16.4.5; packages/next/src/server/lib/router-server.ts
 */
export const nextjs: Responder = {
  id: "nextjs",
  name: "Next.js",
  kind: "application",
  marks: [
    { headers: { "x-powered-by": /^Next\.js/ } },
    { headers: { vary: /(?:^|[\s,])next-router-state-tree/i } },
    { headers: { "x-nextjs-cache": /./ } },
    // Its own redirects, and Vercel's.
    { status: [308], headers: { refresh: /^0; ?url=/ }, absent: ["x-vercel-id"] },
  ],
};
