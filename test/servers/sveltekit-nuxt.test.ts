import { describeServers } from "./support/describe-servers";
import type { TestServer } from "./support/server";

/** Built as for production: Vite's development server sends CORS headers of its own to pages on localhost. */
const built = {
  workspace: "sveltekit-nuxt",
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"],
  lock: "package-lock.json",
} as const;

const sveltekit: TestServer = {
  ...built,
  recipe: "sveltekit",
  directory: "sveltekit",
  files: ["src/hooks.server.js"],
  naive: [
    `export async function handle({ event, resolve }) {
  const response = await resolve(event);
  if (event.request.method === "GET" && event.url.pathname === "/data") {
    response.headers.set("Access-Control-Allow-Origin", "*");
  }
  return response;
}`,
  ],
  build: ["../node_modules/.bin/vite", "build"],
  run: ["env", "HOST=localhost", "node", "build/index.js"],
};

/** Nitro by itself, which is what a Nuxt application's server is. */
const nuxt: TestServer = {
  ...built,
  recipe: "nuxt",
  directory: "nuxt",
  files: ["server/middleware/0.cors.ts"],
  bare: ["export default defineEventHandler(() => {});"],
  naive: [
    `export default defineEventHandler((event) => {
  if (event.method === "GET" && event.path.startsWith("/data")) {
    setResponseHeader(event, "Access-Control-Allow-Origin", "*");
  }
});`,
  ],
  build: ["../node_modules/.bin/nitro", "build"],
  run: ["env", "HOST=localhost", "node", ".output/server/index.mjs"],
};

describeServers([sveltekit, nuxt]);
