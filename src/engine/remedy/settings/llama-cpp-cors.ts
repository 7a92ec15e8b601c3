import { isSafelistedMethod } from "../../fetch/methods";
import { value } from "../need";
import type { Setting } from "./setting";

/**
 * The flags of llama.cpp's server. It allows every origin, but with tools, an agent or MCP servers only pages of localhost. The value of
 * the flag goes into the header as it is, and only preflight responses allow credentials.
 */
export const llamaCppCors: Setting = {
  id: "llama-cpp-cors",
  responders: ["llama-cpp"],
  fits: ({ status }) => status < 500,
  title: "Allow the origin in llama.cpp's server",
  steps: ({ origin, method, stop }) => [
    `Start \`llama-server\` with \`--cors-origins ORIGIN\`, with ${value(origin)} in place of ORIGIN. With \`--tools\`, \`--agent\` or MCP servers it otherwise allows only pages of localhost.`,
    ...(stop.isPreflight && !isSafelistedMethod(method)
      ? [`Its methods are a flag too: \`--cors-methods "GET, POST, DELETE, OPTIONS, ${method}"\`.`]
      : []),
  ],
  credentials: null,
  cost: "It takes one origin: a list with commas is sent as it is, which browsers refuse. Versions before these flags allow every origin.",
  ran: null,
  docs: "https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md",
};
