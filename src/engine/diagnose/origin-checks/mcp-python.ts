import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * The check of the MCP SDK for Python: `Invalid Origin header` has 21 bytes, `Invalid Host header` 19. It runs for preflights too, and
 * unless told otherwise for every server that listens on this machine alone.
 * Source: measured: mcp 2.3.0 and 1.30.0; https://github.com/modelcontextprotocol/python-sdk/blob/main/src/mcp/server/transport_security.py
 */
export const mcpPython: OriginCheck = {
  id: "mcp-python-origin-check",
  name: "the host and origin check of the MCP SDK for Python",
  signs: [
    { status: [403], type: null, length: [21] },
    { status: [421], type: null, length: [19] },
  ],
  paths: /\/(?:mcp|sse|messages)\/?$/,
  compares: ({ origin, host }) =>
    `It compares \`Origin\`, ${code(origin)}, with \`allowed_origins\`, and the host of the URL, ${code(host)}, with \`allowed_hosts\`; without lists it accepts \`localhost\` alone.`,
  steps: ({ origin, host }) => [
    `Make \`TransportSecuritySettings(allowed_hosts=[${literal(host)}], allowed_origins=[${literal(origin)}])\`, of \`mcp.server.transport_security\`. In version 2 of the SDK, give it to \`mcp.streamable_http_app\` as \`transport_security\`; in version 1, to \`FastMCP\`.`,
  ],
};

/** A string of Python's inside a span of code. */
const literal = (text: string): string => code(JSON.stringify(text)).slice(1, -1);
