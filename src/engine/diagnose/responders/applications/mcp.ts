import type { Responder } from "../responder";

/** A Model Context Protocol server. Source: measured: mcp 2.3.0, @modelcontextprotocol/sdk 1.32.2 */
export const mcp: Responder = {
  id: "mcp",
  name: "MCP server",
  kind: "application",
  marks: [{ headers: { "mcp-session-id": /./ } }],
};
