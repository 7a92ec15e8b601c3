import type { Responder } from "../responder";

/**
 * Public proxies that add CORS headers: closed, limited or gone without notice.
 * Source: https://github.com/Rob--W/cors-anywhere/issues/301
 */
export const corsProxies: Responder = {
  id: "cors-proxies",
  name: "a public CORS proxy",
  kind: "platform",
  owner: "third-party",
  hosts:
    /(?:^|[.-])cors-anywhere\.(?:herokuapp\.com|fly\.dev)$|^(?:www\.|proxy\.)?cors(?:proxy\.io|\.sh|\.bridged\.cc|\.lol|\.eu\.org)$|^api\.(?:allorigins\.win|codetabs\.com)$|^thingproxy\.freeboard\.io$|^crossorigin\.me$/,
  there: [{}],
};
