import type { Responder } from "../responder";

/** A Model Context Protocol endpoint, by its usual path. Source: https://modelcontextprotocol.io/specification/2025-06-18/basic/transports */
export const mcpEndpoint: Responder = {
  id: "mcp-endpoint",
  name: "MCP server",
  kind: "application",
  paths: /\/mcp\/?$/,
};
