import { describeResponses } from "./support/describe-responses";
import { describeDevProxies } from "./support/describe-dev-proxies";
import { describeServers } from "./support/describe-servers";
import type { TestServer } from "./support/server";

const next = (recipe: string, directory: string, file: string) => ({
  recipe,
  workspace: "nextjs",
  directory,
  files: [file],
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"] as const,
  lock: "package-lock.json",
  run: ["node", "../node_modules/next/dist/bin/next", "dev", "--port", "{{port}}", "--hostname", "localhost"] as const,
});

const api: TestServer = {
  ...next("nextjs", "api", "next.config.ts"),
  files: ["next.config.ts", "proxy.ts"],
  naive: [
    "",
    `const response = NextResponse.next();
if (request.method === "GET" && request.nextUrl.pathname === "/data") {
  response.headers.set("Access-Control-Allow-Origin", "*");
}
if (response) return response;`,
  ],
};

describeServers([api]);
describeResponses([api], 1);
describeDevProxies([next("nextjs-proxy", "page", "next.config.ts")]);
