import { describe, expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { remediesFor } from "./remedies";
import type { Remedy } from "./remedy";

function remedies(text: string, ...others: string[]): readonly Remedy[] {
  const all = exchangesOf(...others, text);
  const exchange = all.at(-1);
  if (!exchange) throw new Error("no exchange");
  return remediesFor(exchange, diagnoseAndFix(exchange, all), all);
}

const ids = (text: string, ...others: string[]): string[] => remedies(text, ...others).map(({ id }) => id);
const words = (text: string): string => JSON.stringify(remedies(text));

describe("a platform's setting", () => {
  test.each([
    [
      "supabase-jwt",
      "POST https://abcdefghijklmnopqrst.supabase.co/functions/v1/f -> 401 | sb-gateway-version: 1 => blocked",
    ],
    [
      "aws-rest-preflight",
      "PUT https://api.example/i preflight 403 | x-amzn-errortype: MissingAuthenticationTokenException => blocked",
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
    ["google-storage-cors", "PUT https://storage.googleapis.com/b/a preflight 200 => blocked"],
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
    [
      "otel-collector-cors",
      "POST https://o.example/v1/traces | Content-Type: application/json preflight 405 => blocked",
    ],
    ["ipfs-cors", "POST http://localhost:5001/api/v0/id -> 403 => blocked"],
    ["azure-openai-front", "GET https://a.openai.azure.com/openai/i -> 200 => blocked"],
    ["kong-cors", "PUT https://api.example/i preflight 401 | X-Kong-Response-Latency: 1 => blocked"],
    [
      "envoy-cors",
      "PUT https://api.example/i preflight 403 | server: istio-envoy | content-type: text/plain => blocked",
    ],
    [
      "ingress-nginx-cors",
      "PUT https://api.example/i preflight 403 | Server: nginx | Strict-Transport-Security: max-age=15724800; includeSubDomains | Content-Type: text/html => blocked",
    ],
    ["supabase-paused", "GET https://abcdefghijklmnopqrst.supabase.co/rest/v1/i -> 540 => blocked"],
    ["auth0-origins", "POST https://login.example/oauth/token -> 401 | x-auth0-requestid: 1 => blocked"],
    ["minio-cors", "GET https://files.example/a -> 200 | Server: MinIO | Vary: Origin => blocked"],
    ["cloudflare-waf", "GET https://api.example/i -> 403 | cf-mitigated: challenge => blocked"],
    ["vercel-protection", "GET https://a.vercel.app/i -> 302 | Location: https://vercel.com/sso-api?url=x => blocked"],
    ["oauth2-proxy", "GET https://api.example/i -> 302 | Location: https://auth.example/oauth2/start?rd=x => blocked"],
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
    ["app-down", "GET https://a.up.railway.app/i -> 502 | x-railway-fallback: true => blocked"],
    ["ollama-origins", "GET http://localhost:11434/api/tags -> 403 | Content-Length: 0 => blocked"],
    [
      "iis-options",
      "PUT https://api.example/i preflight 200 | Server: Microsoft-IIS/10.0 | Allow: OPTIONS, GET | Public: OPTIONS, GET => blocked",
    ],
  ])("%s", (id, text) => {
    expect(ids(text)).toContain(id);
    // The same status from a server without those signs.
    const plain = text.replace(/https?:\/\/\S+/, "https://plain.example/i").replace(/ \| .*?(?= =>)/, "");
    expect(ids(plain)).not.toContain(id);
  });

  test("has the person's own values in it", () => {
    const text = words("PUT https://b.s3.amazonaws.com/a | x-amz-acl: private preflight 403 => blocked");
    for (const value of ["https://app.example", "PUT", "x-amz-acl"]) expect(text).toContain(value);
  });

  test("writes no code with a value that could mean something else there", () => {
    const [setting] = remedies(
      "PUT https://acct.blob.core.windows.net/a from https://a';b.example preflight 403 | x-ms-error-code: CorsPreflightFailure => blocked",
    );
    expect(setting?.code).toEqual([]);
  });
});

describe("another request or another page", () => {
  const PREFLIGHT =
    "preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: POST";

  test("a form in place of JSON, where a service answers no preflight", () => {
    expect(
      ids(
        "POST https://script.google.com/macros/s/a/exec | Content-Type: application/json preflight 405 => blocked",
      )[0],
    ).toBe("no-preflight");
    expect(
      ids("POST https://api.app.example/i | Content-Type: application/json preflight 405 => blocked"),
    ).not.toContain("no-preflight");
  });

  test("without the headers of a library", () => {
    const sdk = `POST http://localhost:11434/v1/chat/completions | X-Stainless-Lang: js ${PREFLIGHT} => blocked`;
    expect(ids(sdk)).toContain("sdk-headers");
    expect(ids(sdk.replace("X-Stainless-Lang", "X-Tenant"))).not.toContain("sdk-headers");
  });

  test("without a response header on the request", () => {
    const wrong = `POST https://api.example/i | Access-Control-Allow-Origin: * ${PREFLIGHT} => blocked`;
    expect(ids(wrong)).toContain("cors-header-in-request");
  });

  test("without credentials, where it passes so", () => {
    expect(ids("GET https://api.example/i -> 200 | Access-Control-Allow-Origin: * => blocked include")).toContain(
      "without-credentials",
    );
    expect(ids("GET https://api.example/i -> 200 => blocked include")).not.toContain("without-credentials");
  });

  test("the final URL only where a redirect changes the form of the same one", () => {
    expect(ids("PUT https://api.example/i preflight 301 | Location: https://api.example/i/ => blocked")).toContain(
      "final-url",
    );
    expect(
      ids(
        "GET https://github.com/a/b/releases/download/v1/x.json -> 302 | Location: https://release-assets.githubusercontent.com/x => blocked",
      ),
    ).not.toContain("final-url");
    expect(
      ids("PUT https://api.example/i preflight 302 | Location: https://api.example/login => blocked"),
    ).not.toContain("final-url");
  });

  test("navigation in place of fetching a login, and nothing that tells to open the login for scripts", () => {
    const login =
      "GET https://app.example/i -> 302 | Location: https://accounts.google.com/ServiceLogin then GET https://accounts.google.com/ServiceLogin -> 200 => blocked";
    expect(ids(login)).toContain("navigate");
    expect(ids(login)).not.toContain("call-yourself");
  });

  test("cookies for a manifest", () => {
    const manifest =
      "GET https://app.example/m.json | Sec-Fetch-Dest: manifest -> 302 | Location: https://auth.example/?rd=https%3A%2F%2Fapp.example then GET https://auth.example/ -> 200 => blocked";
    expect(ids(manifest)[0]).toBe("manifest-credentials");
    expect(ids(manifest.replace("manifest -> 302", "empty -> 302"))).not.toContain("manifest-credentials");
  });

  test("the shell's own way to send a request", () => {
    expect(ids("GET https://api.example/i from app://obsidian.md -> 200 => blocked")).toContain("app-shell");
    expect(ids("GET https://api.example/i from https://obsidian.md -> 200 => blocked")).not.toContain("app-shell");
  });

  test("a page over http in place of a file, and never null as an allowed origin", () => {
    const file = "GET http://localhost:3000/i from null -> 200 => blocked";
    expect(ids(file)).toContain("serve-page");
    expect(ids(file)).not.toContain("add-to-list");
  });
});

describe("a call from the own origin", () => {
  test("comes first for somebody else's API, for every stack, with the secret on the server", () => {
    const first = remedies("GET https://api.notion.com/v1/pages -> 200 => blocked").find(
      ({ kind }) => kind === "proxy",
    );
    expect(first?.code).toHaveLength(11);
    expect(first?.code.every(({ text }) => text.includes("api.notion.com"))).toBe(true);
    expect(first?.steps.join(" ")).toContain("never in the page");
  });

  test("starts with the development server's where the page is on this machine", () => {
    const code = (from: string) =>
      remedies(`GET https://api.notion.com/v1/pages from ${from} -> 200 => blocked`).find(
        ({ kind }) => kind === "proxy",
      )?.code[0]?.where;
    expect(code("http://localhost:5173")).toContain("Vite");
    expect(code("https://app.example")).not.toContain("Vite");
  });

  test("is not for an own server", () => {
    expect(ids("GET https://api.app.example/i -> 200 => blocked")).not.toContain("call-yourself");
  });
});

test("somebody else is asked with the request and the lines that are missing", () => {
  const message = remedies("GET https://api.notion.com/v1/pages -> 200 => blocked").find(
    ({ kind }) => kind === "ask-owner",
  );
  expect(message?.code[0]?.text).toContain("Access-Control-Allow-Origin: https://app.example");
  expect(ids("GET https://api.app.example/i -> 200 => blocked")).not.toContain("ask-owner");
});

test("a list that lacks the origin is named as the layer calls it", () => {
  expect(words("GET https://api.example/i -> 400 | content-length: 42 => blocked")).toContain("allowed_origin");
});

test("a request that works needs nothing", () => {
  expect(remedies("GET https://api.example/i -> 200 | Access-Control-Allow-Origin: * => delivered")).toEqual([]);
});

test("any other nginx is not told to set annotations of an Ingress", () => {
  expect(ids("PUT https://api.example/i preflight 403 | Server: nginx => blocked")).not.toContain("ingress-nginx-cors");
});

test("no remedy is told twice", () => {
  for (const text of [
    "GET https://api.example/i -> 500 => blocked",
    "PUT https://api.example/i preflight 404 => blocked",
    "GET https://api.example/i -> 200 | Access-Control-Allow-Origin: undefined => blocked",
  ]) {
    const found = ids(text);
    expect(found).toEqual([...new Set(found)]);
  }
});

describe("a redirect of a preflight", () => {
  const slash = (location: string): string =>
    `POST https://api.example/items | Content-Type: application/json preflight 307 | Location: ${location} => blocked`;

  test("that leads from https to http keeps https in the URL to write", () => {
    expect(words(slash("http://api.example/items/"))).toContain("`https://api.example/items/` in your code");
    expect(words(slash("http://api.example/items/"))).toContain("X-Forwarded-Proto");
    expect(words(slash("https://api.example/items/"))).not.toContain("X-Forwarded-Proto");
  });

  test("to www is a form of the same URL, to another host it is not", () => {
    expect(ids(slash("https://www.api.example/items"))).toContain("final-url");
    expect(ids(slash("https://eu.api.example/items"))).not.toContain("final-url");
  });

  test("is not answered with a request that has no preflight", () => {
    expect(ids(slash("https://eu.api.example/items"))).not.toContain("no-preflight");
    expect(ids("POST https://api.example/i | Content-Type: application/json preflight 404 => blocked")).toContain(
      "no-preflight",
    );
  });
});

test("ngrok's word that the tunnel is down is no warning page", () => {
  expect(ids("GET https://a.ngrok-free.app/i -> 404 | ngrok-error-code: ERR_NGROK_3200 => blocked")).not.toContain(
    "ngrok-warning",
  );
});

test.each([
  ["wikimedia", "GET https://en.wikipedia.org/w/api.php -> 200 => blocked", "origin=*"],
  ["zendesk", "GET https://acme.zendesk.com/api/v2/i -> 401 => blocked", "OAuth"],
  ["deezer", "GET https://api.deezer.com/search -> 200 => blocked", "jsonp"],
])("the vendor's own way is told: %s", (_, text, expected) => {
  expect(ids(text)).toContain("opt-in");
  expect(words(text)).toContain(expected);
});

test("Windows authentication across origins needs credentials", () => {
  const text = "GET https://intranet.example/api -> 401 | WWW-Authenticate: Negotiate => blocked";
  expect(words(text)).toContain("credentials: 'include'");
  expect(words(text.replace("Negotiate", "Bearer"))).not.toContain("Windows authentication");
});
