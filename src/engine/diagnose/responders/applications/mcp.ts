import type { Responder } from "../responder";

/** A Model Context Protocol server. Source: measured: mcp 2.3.0, fastmcp 4.2.3, @modelcontextprotocol/sdk 1.32.2 */
export const mcp: Responder = {
  id: "mcp",
  name: "MCP server",
  kind: "application",
  marks: [
    { headers: { "mcp-session-id": /./ } },
    // The three methods of its one endpoint, and no OPTIONS.
    { status: [405], headers: { allow: /^GET, ?POST, ?DELETE$/i } },
  ],
};
