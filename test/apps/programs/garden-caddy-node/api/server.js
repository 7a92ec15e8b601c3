import { createServer } from "node:http";
import { isLoggedIn } from "./login.js";

function send(res, status, body) {
  res.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

const server = createServer((req, res) => {
  if (req.url.startsWith("/api/public/items")) {
    res.setHeader("Access-Control-Allow-Origin", "*");
    return send(res, 200, [{ id: 1, name: "Rose" }]);
  }
  if (!isLoggedIn(req)) return send(res, 401, { error: "Log in" });
  if (req.method === "POST" && req.url === "/api/items") return send(res, 201, { id: 2 });
  if (req.method === "PUT" && req.url === "/api/profile") return send(res, 200, { saved: true });
  if (req.url === "/api/report") return send(res, 500, { error: "disk full" });
  return send(res, 404, { error: "Nothing here" });
});

server.listen(Number(process.env.PORT), "localhost");
