import type { Response } from "../../../fetch/exchange";
import { getHeader } from "../../../fetch/headers";

/**
 * What to set in Next.js or on Vercel, where one of them redirected: both write `Refresh` beside a 308. `null` where neither did.
 * Source: packages/next/src/server/lib/router-server.ts, https://nextjs.org/docs/app/api-reference/file-conventions/proxy
 */
export function againstNext(response: Response | null, isBySlash: boolean): readonly string[] | null {
  const { headers = [], status = 0 } = response ?? {};
  if (status !== 308 || !/^0; ?url=/.test(getHeader(headers, "refresh") ?? "")) return null;
  const isOnVercel = getHeader(headers, "x-vercel-id") !== null;
  if (!isBySlash) {
    return isOnVercel
      ? null
      : [
          "This redirect is likely a rule in `redirects` of `next.config.js`, which comes before middleware: leave this path out of its `source`.",
        ];
  }
  return [
    isOnVercel
      ? "Vercel redirects because of the slash before your code runs. In Next.js, set `skipTrailingSlashRedirect: true` in `next.config.js`; otherwise remove `trailingSlash` from `vercel.json`. Deploy again."
      : "Next.js itself redirects because of the slash, before middleware and routes run: set `skipTrailingSlashRedirect: true` in `next.config.js`. Rewrites to another server, as for PostHog, need it too.",
    "Then both forms of the URL reach your code or its rewrite, which has to respond to OPTIONS.",
  ];
}
