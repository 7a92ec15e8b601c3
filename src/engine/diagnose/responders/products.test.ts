import { describe, expect, test } from "vitest";
import type { HeaderLine } from "../../fetch/exchange";
import { PLATFORMS } from "./platforms";
import { productOf } from "./products";
import { THIRD_PARTIES } from "./third-party";

/** A response that each product has at its own URL, or anywhere with its own headers: `id`, URL or host, status, header lines. */
const SHOWN: readonly (readonly [id: string, at: string, status?: number, ...headers: readonly string[]])[] = [
  ["cloudflare-challenge", "api.example", 403, "cf-mitigated: challenge"],
  [
    "cloudflare-block",
    "api.example",
    403,
    "server: cloudflare",
    "referrer-policy: same-origin",
    "x-frame-options: SAMEORIGIN",
    "cache-control: private, max-age=0, no-store, no-cache",
    "content-type: text/html; charset=UTF-8",
  ],
  ["cloudflare-origin-error", "api.example", 522, "server: cloudflare"],
  ["vercel-firewall", "api.example", 403, "x-vercel-mitigated: deny"],
  ["aws-waf", "api.example", 202, "x-amzn-waf-action: challenge"],
  ["akamai", "api.example", 403, "server: AkamaiGHost"],
  ["imperva", "api.example", 403, "x-iinfo: 1", "set-cookie: visid_incap_1=a"],
  ["sucuri", "api.example", 403, "x-sucuri-block: EVA"],
  ["datadome", "api.example", 403, "x-dd-b: 1"],
  ["azure-front-door", "api.example", 403, "x-azure-ref: 1", "content-type: text/html"],
  ["azure-application-gateway", "api.example", 403, "server: Microsoft-Azure-Application-Gateway/v2"],
  ["google-load-balancer", "api.example", 403, "via: 1.1 google", "content-type: text/html", "content-length: 134"],
  ["zscaler", "api.example", 307, "location: https://gateway.zscaler.net/auD?a=1"],
  ["kong", "api.example", 200, "x-kong-proxy-latency: 1"],
  ["laravel-sanctum", "api.example/sanctum/csrf-cookie"],
  ["cloudflare-api", "api.cloudflare.com"],
  ["cloudinary", "api.cloudinary.com"],
  ["grafana-cloud", "logs-prod-006.grafana.net"],
  ["supabase-function", "api.example", 500, "sb-project-ref: a", "x-deno-execution-id: 1"],
  ["ngrok", "a.ngrok-free.app"],
  ["localtunnel", "a.loca.lt"],
  ["codespaces", "name-8000.app.github.dev"],
  ["devtunnels", "a-8000.euw.devtunnels.ms"],
  ["gitpod", "8000-a.ws-eu1.gitpod.io"],
  ["cloudflared", "a.trycloudflare.com"],
  ["zrok", "a.share.zrok.io"],
  ["pinggy", "a.a.free.pinggy.link"],
  ["serveo", "a.serveo.net"],
  ["replit", "a.id.repl.replit.dev"],
  ["codesandbox", "a-3000.csb.app"],
  ["vercel-protection", "api.example", 302, "location: https://vercel.com/sso-api?url=a"],
  ["google-iap", "api.example", 401, "x-goog-iap-generated-response: true"],
  ["pomerium", "api.example", 302, "x-pomerium-intercepted-response: true"],
  ["cloudflare-access", "api.example", 302, "location: https://a.cloudflareaccess.com/cdn-cgi/access/login/b"],
  ["oauth2-proxy", "api.example", 302, "location: https://b.example/oauth2/start?rd=a"],
  [
    "oauth2-proxy",
    "api.example",
    302,
    "location: https://b.example/authorize?approval_prompt=force&client_id=a&redirect_uri=https%3A%2F%2Fapi.example%2Foauth2%2Fcallback&response_type=code",
  ],
  ["authelia", "api.example", 302, "location: https://b.example/?rd=https%3A%2F%2Fa&rm=GET"],
  ["authentik", "api.example", 302, "location: https://b.example/outpost.goauthentik.io/start?rd=a"],
  ["easyauth", "api.example", 401, "x-ms-middleware-request-id: 1"],
  [
    "alb-auth",
    "api.example",
    302,
    "location: https://b.example/authorize?redirect_uri=https%3A%2F%2Fa%2Foauth2%2Fidpresponse",
  ],
  ["supabase-paused", "abcdefghijklmnopqrst.supabase.co", 540],
  ["supabase-gateway", "api.example", 401, "sb-error-code: UNAUTHORIZED_NO_AUTH_HEADER"],
  ["supabase", "abcdefghijklmnopqrst.supabase.co"],
  ["aws-rest-no-route", "api.example", 403, "x-amzn-errortype: MissingAuthenticationTokenException"],
  ["aws-lambda-url-auth", "abc.lambda-url.eu-west-1.on.aws", 403, "x-amzn-errortype: AccessDeniedException"],
  ["aws-rest-gateway", "api.example", 401, "x-amzn-errortype: UnauthorizedException", "x-amz-apigw-id: 1"],
  ["aws-http-gateway", "api.example", 401, "apigw-requestid: 1", "content-length: 26"],
  ["azure-storage", "acct.blob.core.windows.net"],
  ["aws-s3", "b.s3.eu-west-1.amazonaws.com"],
  ["cloudflare-r2", "b.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com"],
  ["google-storage", "storage.googleapis.com"],
  ["minio", "api.example", 200, "server: MinIO"],
  ["huawei-obs", "b.obs.eu-west-101.myhuaweicloud.eu"],
  ["aliyun-oss", "b.oss-cn-hangzhou.aliyuncs.com"],
  ["s3-compatible", "b.nyc3.digitaloceanspaces.com"],
  ["backblaze", "pod-000-1139-09.backblaze.com"],
  ["backblaze", "f002.backblazeb2.com"],
  ["backblaze-api", "api.backblazeb2.com"],
  ["s3-compatible", "b.s3.eu-central-003.backblazeb2.com"],
  ["s3-signed", "s3.example/b/a.png?X-Amz-Signature=0"],
  ["anki-connect", "localhost:8765/"],
  ["nextcloud", "cloud.example/remote.php/dav/files/ann"],
  ["vite-dev", "shop.example/@vite/client"],
  [
    "vite-dev",
    "shop.example/src/main.js",
    200,
    "vary: Origin",
    "cache-control: no-cache",
    'etag: W/"1"',
    "content-type: text/javascript",
  ],
  [
    "webpack-dev",
    "shop.example/main.js",
    200,
    "x-powered-by: Express",
    "cross-origin-resource-policy: same-origin",
    "accept-ranges: bytes",
  ],
  ["firebase-emulator", "localhost:5001/my-app/europe-west1/f"],
  ["chain-nodes", "api.mainnet-beta.solana.com"],
  ["map-tiles", "c.tile.openstreetmap.fr"],
  ["cors-proxies", "cors-anywhere.herokuapp.com"],
  ["cors-proxies", "figma-cors-anywhere.fly.dev"],
  ["cors-proxies", "corsproxy.io"],
  ["oracle-storage", "objectstorage.eu-frankfurt-1.oraclecloud.com"],
  ["cloudfront-own", "api.example", 403, "server: CloudFront"],
  ["vercel-error", "api.example", 500, "x-vercel-error: FUNCTION_INVOCATION_FAILED"],
  ["railway", "api.example", 404, "x-railway-fallback: true"],
  ["render", "api.example", 404, "x-render-routing: no-server"],
  ["heroku", "api.example", 503, "via: 1.1 vegur", "cache-control: no-cache, no-store", "content-type: text/html"],
  ["fly", "api.example", 502, "server: Fly/1a"],
  ["google-frontend", "hello-abcdefghij-ew.a.run.app"],
  ["gcp-api-gateway", "a.ew.gateway.dev"],
  ["apps-script", "script.google.com"],
  ["azure-functions", "a.azurewebsites.net"],
  ["azure-apim", "a.azure-api.net"],
  ["azure-static-web-apps", "a.azurestaticapps.net"],
  ["azure-signalr", "a.service.signalr.net"],
  ["entra", "login.microsoftonline.com"],
  ["cognito", "a.auth.eu-west-1.amazoncognito.com"],
  ["auth0", "a.eu.auth0.com"],
  ["auth0", "api.example", 401, "x-auth0-requestid: 1"],
  ["okta", "dev-1.okta.com"],
  ["okta", "api.example", 400, "x-okta-request-id: 1"],
  ["keycloak", "api.example/realms/r/protocol/openid-connect/token"],
  ["appwrite", "fra.cloud.appwrite.io"],
  ["firebase-hosting", "a.web.app"],
  ["github-pages", "a.github.io"],
  ["netlify", "a.netlify.app"],
  ["vercel", "a.vercel.app"],
  ["cloudflare-workers", "a.b.workers.dev"],
  ["aws-rest", "api.example", 200, "x-amz-apigw-id: 1"],
  ["aws-http", "abcdefghij.execute-api.eu-west-1.amazonaws.com"],
  ["aws-lambda-url", "abc.lambda-url.eu-west-1.on.aws"],
  ["cloudfront", "d111111abcdef8.cloudfront.net"],
  ["ollama", "localhost:11434/api/chat"],
  ["jupyter", "api.example/api/kernels"],
  ["jupyter", "api.example/api/contents", 404, "server: TornadoServer/6.6.1"],
  ["home-assistant", "api.example/api/states/light.kitchen"],
  ["home-assistant", "api.example/api/services", 200, "server: Python/3.13 aiohttp/3.14.5"],
  [
    "home-assistant",
    "api.example/api/services",
    403,
    "server:",
    "referrer-policy: no-referrer",
    "x-content-type-options: nosniff",
  ],
  ["elasticsearch", "localhost:9200/idx/_search"],
  ["couchdb", "api.example", 200, "server: CouchDB/3.3"],
  ["llama-cpp", "api.example", 200, "server: llama.cpp"],
  ["firebase-services", "a.firebaseio.com"],
  ["sanity", "abc123.api.sanity.io"],
  ["salesforce", "acme.my.salesforce.com"],
  ["otel-collector", "api.example/v1/traces"],
  ["ipfs", "localhost:5001/api/v0/id"],
  ["ethereum-node", "localhost:8545/"],
  ["prometheus", "localhost:9090/api/v1/query"],
  ["grafana", "api.example/api/dashboards/home"],
  ["lm-studio", "localhost:1234/v1/models"],
  ["vllm", "localhost:8000/v1/models"],
  ["comfyui", "localhost:8188/prompt"],
  ["sd-webui", "api.example/sdapi/v1/txt2img"],
  ["pocketbase", "api.example/api/collections/items/records"],
  ["hasura", "api.example/v1/graphql"],
  ["rabbitmq", "localhost:15672/api/overview"],
  ["rabbitmq", "queue.example", 401, 'www-authenticate: Basic realm="RabbitMQ Management"'],
  ["node-red", "localhost:1880/flow"],
  ["n8n", "api.example/webhook/abc"],
  ["typesense", "localhost:8108/collections"],
  ["qdrant", "localhost:6333/collections"],
  ["clickhouse", "api.example", 200, "x-clickhouse-query-id: 1"],
  ["discourse", "api.example", 200, "x-discourse-route: topics/show"],
  ["mattermost", "api.example", 401, "x-version-id: 9.1.0.9.1.0"],
  ["wordpress-rest", "api.example/wp-json/wp/v2/posts"],
  ["azure-search", "a.search.windows.net"],
  ["azure-cosmos", "a.documents.azure.com"],
  ["azure-openai", "a.openai.azure.com"],
  ["aws-appsync", "abc.appsync-api.eu-west-1.amazonaws.com"],
  ["convex", "a.convex.site"],
  ["deno-deploy", "a.deno.dev"],
  ["airplay", "api.example", 403, "server: AirTunes/595.13.1"],
  ["socketio", "api.example/socket.io/"],
  ["signalr", "api.example/negotiate"],
  ["mcp-endpoint", "api.example/mcp"],
  ["grpc", "api.example/greet.v1.GreetService/Greet"],
  ["graphql", "api.example/graphql"],
  ["trpc", "api.example/trpc/items.list"],
  ["heroku", "a.herokuapp.com"],
  ["vercel", "api.example", 308, "server: Vercel"],
  ["netlify", "api.example", 200, "server: Netlify"],
  ["anthropic", "api.anthropic.com"],
  ["openai", "api.openai.com"],
  ["gemini", "generativelanguage.googleapis.com"],
  ["ai-apis", "api.mistral.ai"],
  ["notion", "api.notion.com"],
  ["slack-webhook", "hooks.slack.com"],
  ["slack", "slack.com"],
  ["discord", "discord.com"],
  ["github-login", "github.com/login/oauth/access_token"],
  ["github-release", "codeload.github.com"],
  ["github-api", "api.github.com"],
  ["github-raw", "raw.githubusercontent.com"],
  ["gitlab", "gitlab.com"],
  ["stripe", "checkout.stripe.com"],
  ["paypal", "api-m.paypal.com"],
  ["twitter", "api.x.com"],
  ["instagram-cdn", "scontent-fra3-1.cdninstagram.com"],
  ["facebook-graph", "graph.facebook.com"],
  ["linkedin", "api.linkedin.com"],
  ["spotify", "accounts.spotify.com"],
  ["twitch", "id.twitch.tv"],
  ["steam", "api.steampowered.com"],
  ["riot", "euw1.api.riotgames.com"],
  ["yahoo-finance", "query1.finance.yahoo.com"],
  ["google-maps", "maps.googleapis.com/maps/api/place/details/json"],
  ["google-accounts", "accounts.google.com"],
  ["google-apis", "sheets.googleapis.com"],
  ["nominatim", "nominatim.openstreetmap.org"],
  ["todoist", "api.todoist.com"],
  ["atlassian", "acme.atlassian.net"],
  ["airtable", "api.airtable.com"],
  ["mail-apis", "api.sendgrid.com"],
  ["shopify", "acme.myshopify.com"],
  ["cdn-images", "pbs.twimg.com"],
  ["public-data", "newsapi.org"],
  ["microsoft-api", "graph.microsoft.com"],
  ["work-apis", "api.linear.app"],
  ["zendesk", "acme.zendesk.com"],
  ["dropbox", "content.dropboxapi.com"],
  ["payment-apis", "sandbox.safaricom.co.ke"],
  ["shop-apis", "openapi.etsy.com"],
  ["translate-apis", "api-free.deepl.com"],
  ["media-apis", "itunes.apple.com"],
  ["deezer", "api.deezer.com"],
  ["apple", "appleid.apple.com"],
  ["social-apis", "www.strava.com"],
  ["hugging-face", "huggingface.co"],
  ["wikimedia", "en.wikipedia.org"],
  ["overpass", "overpass-api.de"],
  ["exchange-apis", "api-pub.bitfinex.com"],
  ["mapbox", "api.mapbox.com"],
  ["wolfram", "api.wolframalpha.com"],
  ["game-apis", "api.clashroyale.com"],
  ["tyk", "api.example", 401, "x-generator: tyk.io", "content-type: application/json"],
  ["gravitee", "api.example", 401, "x-gravitee-transaction-id: 1"],
  ["geoserver", "maps.example/geoserver/topp/wms"],
  ["aws-api", "cloudformation.eu-west-1.amazonaws.com"],
  ["google-storage-session", "storage.googleapis.com/upload/storage/v1/b/a/o?upload_id=1"],
];

function product(at: string, status = 200, headers: readonly string[] = []): string | null {
  const lines = headers.map((line): HeaderLine => {
    const [name = ""] = line.split(":");
    return [name, line.slice(name.length + 1).trim()];
  });
  const url = `https://${at.includes("/") ? at : `${at}/items`}`;
  return productOf({ url, isPreflight: false, response: { status, headers: lines, fromCache: false } })?.id ?? null;
}

/** The same response without its header lines, and the URL a bit off: another host, another path, another port, another query. */
function nearly(at: string): readonly string[] {
  if (at.includes("?")) return [at.replace("?", "?x-")];
  const [host = "", ...path] = at.split("/");
  const [name = "", port] = host.split(":");
  if (port !== undefined) return [`${name}:1${port.slice(1)}9/${path.join("/")}`];
  return path.length > 0
    ? [`${host}/x-${path.join("/")}`]
    : [`${name}.example`, `x-${name.replaceAll(".", "-")}.example`];
}

const ROWS = SHOWN.map(([id, at, status, ...headers]) => ({ id, at, status, headers }));

describe.each(ROWS)("$id at $at", ({ id, at, status, headers }) => {
  test("is known by its URL or its headers", () => {
    expect(product(at, status, headers)).toBe(id);
  });

  test("is not told of what only looks like it", () => {
    for (const other of nearly(at)) expect(product(other, status)).not.toBe(id);
  });
});

test("no product is known by the name alone of a server of this machine or network", () => {
  const names = [
    "localhost",
    "app.localhost",
    "127.0.0.1",
    "192.168.1.20",
    "[::1]",
    "[fd00::1]",
    "nas.local",
    "app.test",
  ];
  const named = [...PLATFORMS, ...THIRD_PARTIES].filter(
    ({ ports, query }) => ports === undefined && query === undefined,
  );
  expect(named.flatMap(({ id, hosts }) => names.filter((name) => hosts?.test(name)).map((name) => [id, name]))).toEqual(
    [],
  );
});

test("every product has a response here", () => {
  const shown = new Set(SHOWN.map(([id]) => id));
  expect([...PLATFORMS, ...THIRD_PARTIES].map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test.each(["sessions", "contents", "terminals", "states", "services", "events", "history"])(
  "an application that has /api/%s of its own is not taken for Jupyter or Home Assistant",
  (name) => expect(product(`api.example/api/${name}`, 404, ["content-type: application/json"])).toBeNull(),
);

test("helmet of Express is not taken for webpack's development server, whose header it sends too", () => {
  const corp = ["x-powered-by: Express", "cross-origin-resource-policy: same-origin", "accept-ranges: bytes"];
  expect(product("shop.example/a.png", 200, [...corp, "origin-agent-cluster: ?1"])).toBeNull();
  expect(product("shop.example/a.png", 200, corp.slice(1))).toBeNull();
});
