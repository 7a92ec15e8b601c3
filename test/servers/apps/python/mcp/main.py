from mcp.server import MCPServer

mcp = MCPServer("a")
# recipe 1
