import type { OwnProxy } from "./own-proxy";

/** https://caddyserver.com/docs/caddyfile/directives/reverse_proxy */
export const caddy: OwnProxy = {
  id: "caddy",
  where: "Caddy (`Caddyfile`, in the page's site)",
  language: "caddy",
  isForDevelopment: false,
  text: ({ target, prefix }) =>
    `handle_path ${prefix}/* {\n\treverse_proxy ${target} {\n\t\theader_up Host {upstream_hostport}\n\t\theader_up -Origin\n\t}\n}`,
};
