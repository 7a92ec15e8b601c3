import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/** Fastify with its own plugin. https://github.com/fastify/fastify-cors, version 11 for Fastify 5 */
export const fastify: Recipe = {
  id: "fastify",
  name: "Fastify (@fastify/cors)",
  family: "Node",
  install: "npm install @fastify/cors",
  trap: "Register it before the hook that checks logins. Left to itself, the plugin allows only GET, HEAD and POST.",
  parts: (policy) => [
    { where: "At the top of the file, with the other imports.", code: `import cors from "@fastify/cors";` },
    {
      where: "Right after the line that makes `app`, above your hooks and routes.",
      code: `await app.register(cors, {\n${javascriptOptions(policy)
        .map((line) => `  ${line}`)
        .join("\n")}\n});`,
    },
  ],
};
