import { describeServers } from "./support/describe-servers";

describeServers([
  {
    recipe: "nextjs",
    workspace: "nextjs",
    directory: "api",
    files: ["proxy.ts"],
    bare: ["export function proxy() {}"],
    naive: [
      `import { NextResponse, type NextRequest } from "next/server";

export function proxy(request: NextRequest) {
  const response = NextResponse.next();
  if (request.method === "GET" && request.nextUrl.pathname === "/data") {
    response.headers.set("Access-Control-Allow-Origin", "*");
  }
  return response;
}`,
    ],
    needs: ["node", "npm"],
    install: ["npm", "ci", "--no-audit", "--no-fund"],
    lock: "package-lock.json",
    run: ["node", "../node_modules/next/dist/bin/next", "dev", "--port", "{{port}}", "--hostname", "localhost"],
  },
]);
