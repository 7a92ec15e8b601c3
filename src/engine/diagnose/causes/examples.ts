/** One exchange for each cause that has it, in the notation of `../testing`, then what was seen before it. Test-only. */

import type { CauseId } from "./ids";

export type Example = readonly [exchange: string, ...earlier: string[]];

export const EXAMPLES = {
  "server-unreachable": ["GET https://api.example/items => failed net::ERR_CONNECTION_REFUSED"],
  "name-not-found": ["GET https://api.example/items => failed NS_ERROR_UNKNOWN_HOST firefox"],
  "bad-certificate": ["GET https://api.example/items => failed net::ERR_CERT_AUTHORITY_INVALID"],
  "blocked-by-extension": ["GET https://api.example/items => failed net::ERR_BLOCKED_BY_CLIENT"],
  "local-network-permission": [
    "POST http://192.168.1.20/print | X-Job: 7 preflight net::ERR_FAILED => failed net::ERR_FAILED",
  ],
  "mixed-content": ["GET http://api.example/items => failed mixed-content"],
  "csp-connect-src": ["GET https://api.example/items => failed csp"],
  "same-origin-mode": ["GET https://api.example/items => failed mode-same-origin"],
  "scheme-not-http": ["GET localhost:3000/items => failed"],
  "cors-disabled": ["PUT https://api.example/items => failed NS_ERROR_DOM_BAD_URI firefox"],
  aborted: ["GET https://api.example/items => failed net::ERR_ABORTED"],
  corp: [
    `GET https://api.example/logo.png
      -> 200 | Cross-Origin-Resource-Policy: same-origin
    => failed net::ERR_BLOCKED_BY_RESPONSE no-cors image`,
  ],
  coep: ["GET https://api.example/logo.png -> 200 => failed NS_ERROR_DOM_CORP_FAILED no-cors image firefox"],
  orb: [
    `GET https://api.example/logo.png
      -> 404 | Content-Type: text/html
    => failed net::ERR_BLOCKED_BY_ORB no-cors image`,
  ],
  "crossorigin-attribute": ["GET https://cdn.example/font.woff2 -> 200 => blocked net::ERR_FAILED font"],
  "no-cors-opaque": ["GET https://api.example/items -> 200 => opaque"],
  "login-redirect": [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://id.example/login
    then GET https://id.example/login
      -> 200 | Content-Type: text/html
    => blocked`,
  ],
  "dev-proxy": [
    `GET http://localhost:5173/api/items from http://localhost:5173
      -> 301 | Location: https://api.example/api/items/
    then GET https://api.example/api/items/
      -> 200
    => blocked`,
  ],
  "preflight-redirect-https": [
    "PUT http://api.example/items preflight 301 | Location: https://api.example/items => blocked",
  ],
  "preflight-redirect-slash": ["PUT https://api.example/items preflight 308 | Location: /items/ => blocked"],
  "preflight-redirect": [
    "PUT https://api.example/items preflight 302 | Location: https://eu.api.example/items => blocked",
  ],
  "redirect-credentials-in-url": [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://tim:secret@cdn.example/items
    => blocked`,
  ],
  "redirect-hop-without-cors": [
    "GET https://api.example/items -> 301 | Location: https://api.example/items/ => blocked",
  ],
  "redirect-origin-null": [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://cdn.example/items
    then GET https://cdn.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example
    => blocked`,
  ],
  "gateway-error": ["GET https://api.example/items -> 502 | Server: nginx/1.27.0 => blocked"],
  "server-error": ["GET https://api.example/items -> 500 => blocked"],
  "header-on-wrong-side": ["GET https://api.example/items | Access-Control-Allow-Origin: * preflight 404 => blocked"],
  "preflight-auth": [
    `PUT https://api.example/items | Authorization: Bearer x
      preflight 401 | WWW-Authenticate: Bearer
    => blocked`,
  ],
  "preflight-no-route": ["PUT https://api.example/items preflight 405 | Allow: GET, PUT => blocked"],
  "preflight-server-error": ["PUT https://api.example/items preflight 500 => blocked"],
  "preflight-status": [
    `PUT https://api.example/items
      preflight 400 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
    => blocked`,
  ],
  "error-without-cors": [
    "GET https://api.example/items/9 -> 404 => blocked",
    "GET https://api.example/items/1 -> 200 | Access-Control-Allow-Origin: https://app.example => delivered",
  ],
  "misspelled-header": ["GET https://api.example/items -> 200 | Access-Control-Allowed-Origin: * => blocked"],
  "cached-without-cors": [
    "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT => blocked",
    "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT => opaque image",
  ],
  "cdn-drops-origin": [
    `GET https://api.example/items.json
      -> 200 | Server: AmazonS3 | X-Cache: Hit from cloudfront | Age: 512
    => blocked`,
  ],
  "actual-without-cors": [
    `PUT https://api.example/items
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
      -> 200
    => blocked`,
  ],
  "preflight-without-cors": [
    "PUT https://api.example/items preflight 204 => blocked",
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => delivered",
  ],
  "not-configured": ["GET https://api.example/items -> 200 | Content-Type: application/json => blocked"],
  "unblock-extension": [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH
    => blocked include`,
  ],
  "duplicate-origin-header": [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Origin: *
    => blocked`,
  ],
  "origin-trailing-slash": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example/ => blocked",
  ],
  "origin-whitespace": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.\texample => blocked",
  ],
  "origin-case": ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://App.Example => blocked"],
  "origin-path": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example/shop => blocked",
  ],
  "origin-scheme": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: http://app.example => blocked",
  ],
  "origin-port": [
    `GET https://api.example/items from http://localhost:5173
      -> 200 | Access-Control-Allow-Origin: http://localhost:3000
    => blocked`,
  ],
  "origin-localhost-ip": [
    `GET https://api.example/items from http://localhost:3000
      -> 200 | Access-Control-Allow-Origin: http://127.0.0.1:3000
    => blocked`,
  ],
  "origin-www": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://www.app.example => blocked",
  ],
  "origin-list": [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://www.example, https://app.example
    => blocked`,
  ],
  "origin-pattern": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://*.example => blocked",
  ],
  "origin-bare-host": ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: app.example => blocked"],
  "origin-null": [
    `GET https://api.example/items from null
      -> 200 | Access-Control-Allow-Origin: https://app.example
    => blocked`,
  ],
  "origin-not-allowed": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://www.example => blocked",
  ],
  "wildcard-with-credentials": [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: * => blocked include",
  ],
  "credentials-not-allowed": [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Credentials: True
    => blocked include`,
  ],
  "invalid-list": [
    `PUT https://api.example/items
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET; PUT
    => blocked`,
  ],
  "header-on-wrong-response": [
    "PUT https://api.example/items preflight 204 | Access-Control-Allow-Origin: https://app.example => blocked",
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, PUT
    => delivered`,
  ],
  "method-case": [
    `patch https://api.example/items
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PATCH
    => blocked`,
  ],
  "method-not-allowed": [
    `DELETE https://api.example/items/9
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, POST
    => blocked`,
  ],
  "tracing-header": [
    `GET https://api.example/items | sentry-trace: 1-2 | baggage: a=b
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: content-type
    => blocked`,
  ],
  "header-not-allowed": [
    `POST https://api.example/items | Content-Type: application/json | X-Tenant: 7
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: Content-Type
    => blocked`,
  ],
  "service-worker": ["GET https://api.example/items => unknown service-worker firefox"],
  unexplained: [
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => blocked omit",
  ],
} as const satisfies Partial<Record<CauseId, Example>>;
