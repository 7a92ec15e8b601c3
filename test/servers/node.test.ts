import { describeServers } from "./support/describe-servers";
import type { TestServer } from "./support/server";

const node = (recipe: string, naive: readonly string[]): TestServer => ({
  recipe,
  workspace: "node",
  directory: recipe,
  files: ["server.js"],
  naive,
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"],
  lock: "package-lock.json",
  run: ["node", "server.js"],
});

describeServers([
  node("express", [
    "",
    `app.get("/data", (request, response, next) => {
  response.set("Access-Control-Allow-Origin", "*");
  next();
});`,
  ]),
]);
