/** What a client of an MCP server requests first, and has to read of the response. */
export const MCP = {
  setting: "mcp-cors",
  path: "/mcp",
  init: {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "Mcp-Protocol-Version": "2025-06-18",
    },
    body: `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"a","version":"1"}}}`,
  },
  status: 200,
  exposes: "mcp-session-id",
} as const;
