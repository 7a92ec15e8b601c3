import type { OwnProxy } from "./own-proxy";

/** https://nginx.org/en/docs/http/ngx_http_proxy_module.html */
export const nginx: OwnProxy = {
  id: "nginx",
  where: "nginx (in the page's `server`)",
  language: "nginx",
  isForDevelopment: false,
  text: ({ target, prefix }) =>
    `location ${prefix}/ {\n    proxy_pass ${target}/;\n    proxy_ssl_server_name on;\n    proxy_set_header Host ${new URL(target).host};\n    proxy_set_header Origin "";\n}`,
};
