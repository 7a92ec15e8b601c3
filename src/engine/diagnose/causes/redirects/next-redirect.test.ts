import { expect, test } from "vitest";
import { told } from "../../../remedy/testing";

const help = (id: string, location: string, headers: string, status = 308): string =>
  told(id, `PUT https://api.example/ingest/e/ preflight ${status} | Location: ${location}${headers} => blocked`);

const REFRESH = " | Refresh: 0;url=/ingest/e";

test("a redirect because of a slash that Next.js wrote names its setting, and not a rule before it", () => {
  const said = help("preflight-redirect-slash", "/ingest/e", REFRESH);
  expect(said).toContain("`skipTrailingSlashRedirect: true` in `next.config.js`");
  expect(said).not.toContain("Handle OPTIONS before the rule that redirects");
  expect(help("preflight-redirect-slash", "/ingest/e", `${REFRESH} | x-vercel-id: iad1::a`)).toContain("`vercel.json`");
});

test("a redirect of Next.js to another path is told as a rule of its own", () => {
  const said = help("preflight-redirect", "/v2/e", " | Refresh: 0;url=/v2/e");
  expect(said).toContain("`redirects` of `next.config.js`");
  expect(said).not.toContain("skipTrailingSlashRedirect");
});

test.each([
  ["", 308],
  [REFRESH, 301],
  [" | Refresh: 5", 308],
])("a redirect without both of its marks is not told as Next.js' (%j, %d)", (headers, status) => {
  const said = help("preflight-redirect-slash", "/ingest/e", headers, status);
  expect(said).toContain("Handle OPTIONS before the rule that redirects");
  expect(said).not.toContain("Next.js");
});
