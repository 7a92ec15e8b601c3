import type { IncomingMessage, ServerResponse } from "node:http";

export function logIn(req: IncomingMessage, res: ServerResponse, next: () => void) {
  if (req.headers.authorization) return next();
  res.writeHead(401, { "Content-Type": "application/json" });
  res.end(JSON.stringify({ error: "Log in" }));
}
