import { createServer } from "node:http";

// recipe 1
const server = createServer(async (req, res) => {
  // recipe 2
  try {
    await respond(req, res);
  } catch {
    send(res, 500, { error: "It broke" });
  }
});

async function respond(req, res) {
  const { pathname } = new URL(req.url, "http://localhost");
  const route = `${req.method} ${pathname}`;
  if (pathname === "/private" && !req.headers.authorization) return send(res, 401, { error: "Log in" });
  if (route === "GET /data" || route === "GET /private") return send(res, 200, { ok: true });
  if (route === "POST /data" || route === "PUT /data") return send(res, 200, JSON.parse(await bodyOf(req)));
  if (route === "GET /crash") throw new Error("It broke");
  return send(res, 404, { error: "Not here" });
}

async function bodyOf(req) {
  let body = "";
  for await (const piece of req) body += piece;
  return body;
}

function send(res, status, body) {
  res.writeHead(status, { "Content-Type": "application/json" });
  res.end(JSON.stringify(body));
}

server.listen(process.env.PORT, "localhost");
