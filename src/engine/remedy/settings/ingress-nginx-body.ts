import type { Setting } from "./setting";

/** The limit of nginx for a request's body. */
export const ingressNginxBody: Setting = {
  id: "ingress-nginx-body",
  responders: ["nginx"],
  fits: ({ answeredBy, status }) => answeredBy?.id === "nginx" && status === 413,
  title: "Raise nginx's limit for request bodies",
  steps: () => [
    "Set `client_max_body_size` in the `server` or `location` block; with ingress-nginx, the annotation `nginx.ingress.kubernetes.io/proxy-body-size`. The default is 1 MB.",
  ],
  cost: null,
  ran: null,
  docs: "https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size",
};
