import { expect, test } from "vitest";
import { ids } from "../testing";
import { SETTINGS } from "./index";

/** An exchange for each setting: at the product's own URL, or with its own headers. */
const SHOWN: readonly (readonly [id: string, exchange: string])[] = [
  [
    "supabase-jwt",
    "POST https://abcdefghijklmnopqrst.supabase.co/functions/v1/f -> 401 | sb-gateway-version: 1 => blocked",
  ],
  [
    "aws-rest-preflight",
    "PUT https://api.example/i preflight 403 | x-amzn-errortype: MissingAuthenticationTokenException => blocked",
  ],
  [
    "aws-rest-url",
    "GET https://abc123xyz0.execute-api.eu-west-1.amazonaws.com/devi -> 403 | x-amzn-errortype: ForbiddenException | x-amz-apigw-id: 1= => blocked",
  ],
  [
    "aws-rest-gateway-responses",
    "GET https://api.example/i -> 401 | x-amzn-errortype: UnauthorizedException | x-amz-apigw-id: 1= => blocked",
  ],
  [
    "aws-http-cors",
    "PUT https://abc123xyz0.execute-api.eu-west-1.amazonaws.com/i preflight 404 | apigw-requestid: 1= => blocked",
  ],
  [
    "aws-lambda-url-auth",
    "GET https://abc.lambda-url.eu-west-1.on.aws/ -> 403 | x-amzn-errortype: AccessDeniedException => blocked",
  ],
  ["aws-s3-cors", "PUT https://b.s3.amazonaws.com/a preflight 403 => blocked"],
  [
    "cloudflare-r2-cors",
    "PUT https://b.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/a preflight 403 => blocked",
  ],
  [
    "azure-storage-cors",
    "PUT https://acct.blob.core.windows.net/c/a preflight 403 | x-ms-error-code: CorsPreflightFailure => blocked",
  ],
  [
    "firebase-storage-bucket",
    "POST https://firebasestorage.googleapis.com/v0/b/shop.appspot.com/o | Authorization: Firebase a preflight 404 | Access-Control-Allow-Origin: * => blocked",
  ],
  [
    "s3-checksum",
    "PUT https://b.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/a | x-amz-checksum-crc32: a preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: x-amz-checksum-crc32 -> 501 => blocked",
  ],
  ["google-storage-cors", "PUT https://storage.googleapis.com/b/a preflight 200 => blocked"],
  ["google-storage-session", "PUT https://storage.googleapis.com/b/a?upload_id=1 -> 200 => blocked"],
  [
    "aws-rest-options-open",
    "PUT https://api.example/i preflight 401 | x-amzn-errortype: UnauthorizedException | x-amz-apigw-id: 1= => blocked",
  ],
  ["tyk-cors", "PUT https://api.example/i preflight 401 | X-Generator: tyk.io => blocked"],
  ["gravitee-cors", "PUT https://api.example/i preflight 400 | X-Gravitee-Transaction-Id: 1 => blocked"],
  ["geoserver-cors", "GET https://maps.example/geoserver/ows?service=WFS -> 200 => blocked"],
  ["aws-waf-rule", "POST https://api.example/i -> 403 | Server: awselb/2.0 | Content-Type: text/html => blocked"],
  ["firewall-exception", "GET https://api.example/i -> 403 | x-sucuri-block: EVA => blocked"],
  ["azure-waf", "GET https://api.example/i -> 403 | x-azure-ref: 1 | Content-Type: text/html => blocked"],
  ["network-filter", "GET https://api.example/i -> 307 | Location: https://gateway.zscaler.net/auD?a=1 => blocked"],
  ["tunnel-warning", "GET https://a.share.zrok.io/i -> 200 | Content-Type: text/html => blocked"],
  [
    "preview-private",
    "GET https://a.id.repl.replit.dev/i -> 307 | Location: https://replit.com/__replshield?a=1 => blocked",
  ],
  ["ngrok-offline", "GET https://a.ngrok-free.app/i -> 404 | ngrok-error-code: ERR_NGROK_3200 => blocked"],
  [
    "aws-s3-region",
    "PUT https://b.s3.amazonaws.com/a preflight 307 | Location: https://b.s3.eu-west-1.amazonaws.com/a | Server: AmazonS3 => blocked",
  ],
  ["sanity-cors", "GET https://abc123.api.sanity.io/v1/i -> 403 => blocked"],
  ["salesforce-cors", "GET https://acme.my.salesforce.com/services/i -> 200 => blocked"],
  ["otel-collector-cors", "POST https://o.example/v1/traces | Content-Type: application/json preflight 405 => blocked"],
  ["ipfs-cors", "POST http://localhost:5001/api/v0/id -> 403 => blocked"],
  ["azure-openai-front", "GET https://a.openai.azure.com/openai/i -> 200 => blocked"],
  ["kong-cors", "PUT https://api.example/i preflight 401 | X-Kong-Response-Latency: 1 => blocked"],
  ["laravel-sanctum", "GET https://api.example/sanctum/csrf-cookie -> 204 => blocked include"],
  ["envoy-cors", "PUT https://api.example/i preflight 403 | server: istio-envoy | content-type: text/plain => blocked"],
  [
    "ingress-nginx-cors",
    "PUT https://api.example/i preflight 403 | Server: nginx | Strict-Transport-Security: max-age=15724800; includeSubDomains | Content-Type: text/html => blocked",
  ],
  ["supabase-paused", "GET https://abcdefghijklmnopqrst.supabase.co/rest/v1/i -> 540 => blocked"],
  ["auth0-origins", "POST https://login.example/oauth/token -> 401 | x-auth0-requestid: 1 => blocked"],
  ["minio-cors", "GET https://files.example/a -> 200 | Server: MinIO | Vary: Origin => blocked"],
  ["cloudflare-waf", "GET https://api.example/i -> 403 | cf-mitigated: challenge => blocked"],
  ["vercel-protection", "GET https://a.vercel.app/i -> 302 | Location: https://vercel.com/sso-api?url=x => blocked"],
  [
    "oauth2-proxy",
    "PUT https://api.example/i preflight 302 | Location: https://auth.example/oauth2/start?rd=x => blocked",
  ],
  [
    "oauth2-proxy-401",
    "GET https://api.example/i -> 302 | Location: https://auth.example/oauth2/start?rd=x => blocked",
  ],
  ["easyauth", "GET https://a.azurewebsites.net/i -> 401 | x-ms-middleware-request-id: 1 => blocked"],
  [
    "azure-functions-cors",
    "PUT https://a.azurewebsites.net/i preflight 204 | Access-Control-Allow-Origin: https://app.example => blocked",
  ],
  ["azure-apim-cors", "PUT https://a.azure-api.net/i preflight 200 => blocked"],
  ["entra-spa", "POST https://login.microsoftonline.com/t/oauth2/v2.0/token -> 400 => blocked"],
  ["keycloak-web-origins", "POST https://sso.example/realms/r/protocol/openid-connect/token -> 200 => blocked"],
  ["auth0-origins", "POST https://a.auth0.com/oauth/token -> 403 => blocked"],
  [
    "google-run-invoker",
    "PUT https://svc-abcdefghij-ew.a.run.app/i preflight 403 | server: Google Frontend | content-type: text/html => blocked",
  ],
  ["apps-script-access", "POST https://script.google.com/macros/s/a/exec -> 401 => blocked"],
  ["ngrok-warning", "GET https://a.ngrok-free.app/i -> 200 | ngrok-error-code: ERR_NGROK_6024 => blocked"],
  [
    "codespaces-port",
    "GET https://a-3000.app.github.dev/i -> 302 | Location: https://github.dev/pf-signin?id=1 => blocked",
  ],
  ["quarkus-cors", "GET http://api.example/i -> 403 (CORS Rejected - Invalid origin) | Content-Length: 0 => blocked"],
  ["gitpod-port", "PUT https://3000-a.ws-eu1.gitpod.io/i preflight 401 | Content-Length: 0 => blocked"],
  ["devtunnel-access", "GET https://a-3000.euw.devtunnels.ms/i -> 401 | WWW-Authenticate: tunnel => blocked"],
  ["vercel-401", "GET https://a.vercel.app/i -> 401 => blocked"],
  ["app-down", "GET https://a.up.railway.app/i -> 502 | x-railway-fallback: true => blocked"],
  ["ollama-origins", "GET http://localhost:11434/api/tags -> 403 | Content-Length: 0 => blocked"],
  [
    "iis-windows-auth",
    "PUT https://api.example/i preflight 401 | Server: Microsoft-IIS/10.0 | WWW-Authenticate: Negotiate | WWW-Authenticate: NTLM | Content-Type: text/html => blocked",
  ],
  [
    "iis-webdav",
    "PUT https://api.example/i -> 405 | Server: Microsoft-IIS/10.0 | Allow: GET, HEAD, OPTIONS, TRACE | Content-Type: text/html => blocked",
  ],
  [
    "iis-options",
    "PUT https://api.example/i preflight 200 | Server: Microsoft-IIS/10.0 | Allow: OPTIONS, GET | Public: OPTIONS, GET => blocked",
  ],
  ["airplay-port", "GET http://localhost:5000/i -> 403 | Server: AirTunes/595.13.1 => blocked"],
  [
    "alb-auth",
    "PUT https://api.example/i preflight 302 | Location: https://b.example/authorize?redirect_uri=https%3A%2F%2Fa%2Foauth2%2Fidpresponse => blocked",
  ],
  [
    "alb-auth-deny",
    "GET https://api.example/i -> 302 | Location: https://b.example/authorize?redirect_uri=https%3A%2F%2Fa%2Foauth2%2Fidpresponse => blocked",
  ],
  [
    "apisix-cors",
    "PUT https://api.example/i preflight 404 | Server: APISIX/3.9 | Content-Type: text/plain; charset=utf-8 => blocked",
  ],
  ["appwrite-platform", "GET https://fra.cloud.appwrite.io/v1/i -> 403 => blocked"],
  [
    "authelia",
    "PUT https://api.example/i preflight 302 | Location: https://b.example/?rd=https%3A%2F%2Fa&rm=PUT => blocked",
  ],
  [
    "authelia-path",
    "GET https://api.example/i -> 302 | Location: https://b.example/?rd=https%3A%2F%2Fa&rm=GET => blocked",
  ],
  [
    "authentik",
    "GET https://api.example/i -> 302 | Location: https://b.example/outpost.goauthentik.io/start?rd=a => blocked",
  ],
  ["aws-appsync", "POST https://abc.appsync-api.eu-west-1.amazonaws.com/graphql -> 401 => blocked"],
  ["aws-lambda-url", "PUT https://abc.lambda-url.eu-west-1.on.aws/ preflight 200 => blocked"],
  ["aws-rest-code", "GET https://api.example/i -> 200 | x-amz-apigw-id: 1= => blocked"],
  ["aws-waf", "GET https://api.example/i -> 202 | x-amzn-waf-action: challenge => blocked"],
  ["azure-cosmos-cors", "GET https://a.documents.azure.com/dbs -> 200 => blocked"],
  ["azure-functions-key", "GET https://a.azurewebsites.net/i -> 401 | Content-Length: 0 => blocked"],
  ["azure-search-cors", "GET https://a.search.windows.net/indexes/i -> 200 => blocked"],
  ["azure-signalr-cors", "GET https://a.service.signalr.net/i -> 200 => blocked"],
  ["azure-swa-headers", "GET https://a.azurestaticapps.net/i -> 200 => blocked"],
  ["clickhouse-cors", "GET https://api.example/i -> 200 | x-clickhouse-query-id: 1 => blocked"],
  [
    "cloudflare-access",
    "PUT https://api.example/i preflight 302 | Location: https://a.cloudflareaccess.com/cdn-cgi/access/login/b => blocked",
  ],
  [
    "cloudflare-access-path",
    "GET https://api.example/i -> 302 | Location: https://a.cloudflareaccess.com/cdn-cgi/access/login/b => blocked",
  ],
  ["cloudflare-workers-headers", "GET https://a.b.workers.dev/i -> 200 => blocked"],
  ["cloudfront-cors", "GET https://d111111abcdef8.cloudfront.net/i -> 200 => blocked"],
  ["cognito-client", "POST https://a.auth.eu-west-1.amazoncognito.com/oauth2/token -> 400 => blocked"],
  ["comfyui-cors", "POST http://localhost:8188/prompt -> 403 => blocked"],
  ["convex-cors", "GET https://a.convex.site/i -> 200 => blocked"],
  ["couchdb-cors", "GET https://api.example/i -> 200 | Server: CouchDB/3.3 => blocked"],
  ["deno-deploy-headers", "GET https://a.deno.dev/i -> 200 => blocked"],
  ["directus-cors", "GET https://api.example/i -> 200 | X-Powered-By: Directus => blocked"],
  ["discourse-cors", "GET https://api.example/i -> 200 | x-discourse-route: topics/show => blocked"],
  ["elasticsearch-cors", "POST http://localhost:9200/idx/_search -> 200 => blocked"],
  ["ethereum-node-cors", "POST http://localhost:8545/ -> 200 => blocked"],
  ["firebase-hosting-headers", "GET https://a.web.app/i -> 200 => blocked"],
  ["firebase-key", "GET https://a.firebaseio.com/i.json -> 403 => blocked"],
  ["gcp-api-gateway", "GET https://a.ew.gateway.dev/i -> 401 | Content-Type: application/json => blocked"],
  [
    "github-pages-files",
    "POST https://a.github.io/i | Content-Type: application/json preflight 405 | Server: GitHub.com => blocked",
  ],
  [
    "google-function-missing",
    "POST https://r-a.cloudfunctions.net/f | Content-Type: application/json preflight 404 | Server: Google Frontend | Content-Type: text/html; charset=UTF-8 => blocked",
  ],
  ["google-iap", "PUT https://api.example/i preflight 401 | x-goog-iap-generated-response: true => blocked"],
  ["grafana-proxy", "GET https://api.example/api/dashboards/home -> 200 => blocked"],
  ["graphql-cors", "POST https://api.example/graphql | Content-Type: application/json preflight 405 => blocked"],
  [
    "grpc-cors",
    "POST https://api.example/greet.v1.GreetService/Greet | Content-Type: application/grpc-web preflight 405 => blocked",
  ],
  ["hasura-cors", "POST https://api.example/v1/graphql -> 200 => blocked"],
  ["home-assistant-origin", "GET https://api.example/api/states/light.kitchen -> 200 => blocked"],
  ["ingress-nginx-body", "POST https://api.example/i -> 413 | Server: nginx | Content-Type: text/html => blocked"],
  ["jupyter-origin", "GET https://api.example/api/kernels -> 404 => blocked"],
  ["llama-cpp-cors", "GET http://localhost:8080/v1/models -> 200 | Server: llama.cpp => blocked"],
  ["lm-studio-cors", "GET http://localhost:1234/v1/models -> 200 => blocked"],
  ["localtunnel-reminder", "GET https://a.loca.lt/i -> 401 => blocked"],
  ["mattermost-cors", "GET https://api.example/i -> 401 | x-version-id: 9.1.0.9.1.0 => blocked"],
  [
    "mcp-cors",
    "POST https://api.example/mcp | Content-Type: application/json preflight 405 | Allow: GET, POST, DELETE => blocked",
  ],
  ["n8n-webhook", "POST https://api.example/webhook/abc -> 404 => blocked"],
  ["netlify-headers", "GET https://a.netlify.app/i -> 200 => blocked"],
  ["node-red-cors", "GET http://localhost:1880/flow -> 200 => blocked"],
  ["okta-origins", "GET https://dev-1.okta.com/api/v1/users/me -> 403 => blocked"],
  [
    "ollama-headers",
    "POST http://localhost:11434/api/chat | X-Own: 1 preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Headers: content-type => blocked",
  ],
  ["oracle-storage-front", "GET https://objectstorage.eu-frankfurt-1.oraclecloud.com/i -> 200 => blocked"],
  ["origin-unreachable", "GET https://api.example/i -> 522 | Server: cloudflare => blocked"],
  ["pocketbase-origins", "GET https://api.example/api/collections/items/records -> 200 => blocked"],
  [
    "pomerium",
    "PUT https://api.example/i preflight 302 | Location: https://b.example/.pomerium/sign_in?a=1 => blocked",
  ],
  ["pomerium-path", "GET https://api.example/i -> 302 | Location: https://b.example/.pomerium/sign_in?a=1 => blocked"],
  ["prometheus-cors", "GET http://localhost:9090/api/v1/query -> 200 => blocked"],
  ["qdrant-cors", "GET http://localhost:6333/collections -> 200 => blocked"],
  [
    "backblaze-cors",
    "POST https://pod-000-1139-09.backblaze.com/b2api/v2/b2_upload_file/1/2 | X-Bz-File-Name: a preflight 403 => blocked",
  ],
  [
    "anki-connect-origin",
    "POST http://localhost:8765/ -> 200 | Access-Control-Allow-Origin: http://localhost => blocked",
  ],
  ["nextcloud-dav", "PROPFIND https://cloud.example/remote.php/dav/files/ann preflight 401 => blocked"],
  [
    "webpack-dev-cors",
    "GET http://localhost:8080/main.js -> 200 | X-Powered-By: Express | Cross-Origin-Resource-Policy: same-origin | Accept-Ranges: bytes => blocked",
  ],
  ["vite-cors", "GET http://localhost:5173/@vite/client -> 200 | Vary: Origin => blocked"],
  [
    "firebase-emulator",
    "POST http://localhost:5001/my-app/us-central1/f | Content-Type: application/json preflight 404 => blocked",
  ],
  [
    "firebase-function-cors",
    "GET http://localhost:5001/my-app/us-central1/f -> 200 | X-Powered-By: Express => blocked",
  ],
  [
    "netlify-function-url",
    "POST https://a.netlify.app/ | Content-Type: application/json preflight 200 | Content-Type: text/html => blocked",
  ],
  [
    "traefik-cors",
    'GET https://api.example/i | Authorization: Basic x preflight 401 | WWW-Authenticate: Basic realm="traefik" => blocked',
  ],
  ["rabbitmq-cors", "GET http://localhost:15672/api/overview -> 200 => blocked"],
  ["sd-webui-cors", "POST https://api.example/sdapi/v1/txt2img -> 200 => blocked"],
  ["signalr-cors", "POST https://api.example/hub/negotiate -> 200 => blocked"],
  ["socketio-cors", "GET https://api.example/socket.io/ -> 200 => blocked"],
  ["strapi-cors", "GET https://api.example/i -> 200 | X-Powered-By: Strapi <strapi.io> => blocked"],
  [
    "supabase-down",
    "POST https://abcdefghijklmnopqrst.supabase.co/functions/v1/f -> 503 | sb-error-code: BOOT_ERROR => blocked",
  ],
  ["supabase-function", "POST https://abcdefghijklmnopqrst.supabase.co/functions/v1/f -> 200 => blocked"],
  ["trpc-cors", "GET https://api.example/trpc/items.list -> 200 => blocked"],
  ["typesense-cors", "GET http://localhost:8108/collections -> 200 => blocked"],
  ["vercel-firewall", "GET https://api.example/i -> 403 | x-vercel-mitigated: deny => blocked"],
  ["vercel-function", "GET https://api.example/i -> 500 | x-vercel-error: FUNCTION_INVOCATION_FAILED => blocked"],
  ["vercel-headers", "GET https://a.vercel.app/i -> 200 => blocked"],
  ["vllm-cors", "GET http://localhost:8000/v1/models -> 200 => blocked"],
  ["wordpress-cors", "GET https://api.example/wp-json/wp/v2/posts -> 200 => blocked"],
];

test.each(SHOWN)("%s is told where its product shows, and not to a server that only responds alike", (id, text) => {
  expect(ids(text)).toContain(id);
  const alike = text
    .replace(/https?:\/\/\S+/, "https://plain.example/i")
    .replace(/ \([^)]*\)/, "")
    .replace(/ \| .*?(?= =>)/, "");
  expect(ids(alike)).not.toContain(id);
});

test("every setting has an exchange here", () => {
  const shown = new Set(SHOWN.map(([id]) => id));
  expect(SETTINGS.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
