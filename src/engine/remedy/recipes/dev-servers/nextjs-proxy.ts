import { hasPrefix, ownPath, PREFIX } from "../own-path";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/** What Next.js takes as it is in a destination; all else may be a part of a pattern. `path-to-regexp`, version 6 */
const PLAIN = /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/i;

/** Next.js as a proxy. https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites, version 16 */
export const nextjsProxy: Recipe = {
  id: "nextjs-proxy",
  name: "Next.js (rewrites)",
  family: "Only on your machine",
  install: null,
  trap: "A page that is exported as static files has no such proxy, so the live API then needs CORS headers of its own.",
  parts: (policy) => [
    {
      where: "In `next.config.ts`, inside the config object.",
      code: [
        "async rewrites() {",
        "  return [",
        "    {",
        `      source: ${json(`${PREFIX}/:path*`)},`,
        `      destination: ${json(`${policy.server}${hasPrefix(policy) ? PREFIX : ""}/:path*`)},`,
        "    },",
        "  ];",
        "},",
      ].join("\n"),
    },
    { where: "In the page's code, where it asks the API.", code: `fetch(${json(ownPath(policy))});` },
  ],
  refuses: ({ server }) => (PLAIN.test(server) ? null : `Next.js would read \`${server}\` as a pattern.`),
};
