import { value } from "../need";
import type { Setting } from "./setting";

/** What an MCP server has to allow and expose. */
export const mcpCors: Setting = {
  id: "mcp-cors",
  responders: ["mcp-endpoint", "mcp"],
  kind: "server-code",
  fits: ({ status }) => status < 500,
  title: "Add a CORS layer to the MCP server, with its own headers",
  titleWhereOn: "Allow what is missing in the MCP server's CORS layer",
  steps: ({ origin }) => [
    `The SDKs add no CORS headers. Put a CORS layer around the endpoint that allows ${value(origin)}, the methods GET, POST and DELETE, and the headers Content-Type, Accept, Authorization, Mcp-Session-Id, Mcp-Protocol-Version and Last-Event-Id.`,
    "Expose `Mcp-Session-Id` and `WWW-Authenticate`: the client has to read them. Cover `/.well-known/oauth-*` too, unless the SDK does.",
    "The SDKs also check the host and the origin themselves (403 `Invalid Origin header`, 421 `Invalid Host header`): the page and the server have to be on those lists too. In version 1 of the Python SDK, `transport_security` belongs to `FastMCP(...)`; in TypeScript the list is `allowedOrigins`.",
  ],
  code: ({ origin, url }) => [
    {
      where: "TypeScript SDK with Express, above the routes",
      language: "js",
      text: `app.use(\n  cors({\n    origin: ["${origin}"],\n    methods: ["GET", "POST", "DELETE"],\n    allowedHeaders: ["Content-Type", "Accept", "Authorization", "Mcp-Session-Id", "Mcp-Protocol-Version", "Last-Event-Id"],\n    exposedHeaders: ["Mcp-Session-Id", "WWW-Authenticate"],\n  }),\n);`,
    },
    {
      where: "Python SDK, version 2, in place of `app`",
      language: "python",
      text: `from mcp.server.transport_security import TransportSecuritySettings\nfrom starlette.middleware.cors import CORSMiddleware\n\napp = CORSMiddleware(\n    mcp.streamable_http_app(\n        transport_security=TransportSecuritySettings(allowed_hosts=["${url.host}"], allowed_origins=["${origin}"]),\n    ),\n    allow_origins=["${origin}"],\n    allow_methods=["GET", "POST", "DELETE"],\n    allow_headers=["Content-Type", "Accept", "Authorization", "Mcp-Session-Id", "Mcp-Protocol-Version", "Last-Event-Id"],\n    expose_headers=["Mcp-Session-Id", "WWW-Authenticate"],\n)`,
    },
  ],
  cost: null,
  ran: "the TypeScript SDK 1.32.2 and the Python SDK 2.3.0 and 1.30.0",
  docs: "https://modelcontextprotocol.io/specification/2025-06-18/basic/transports",
};
