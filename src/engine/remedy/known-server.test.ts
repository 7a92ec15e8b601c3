import { describe, expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { remediesFor } from "./remedies";
import type { Remedy } from "./remedy";

function remedies(text: string): readonly Remedy[] {
  const [exchange] = exchangesOf(text);
  if (!exchange) throw new Error("no exchange");
  return remediesFor(exchange, diagnoseAndFix(exchange));
}

const ids = (text: string): string[] => remedies(text).map(({ id }) => id);
const words = (text: string): string => JSON.stringify(remedies(text));

describe("what is on a server's list already", () => {
  const ALLOWS =
    "preflight 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: apikey";
  const first = (text: string): Remedy | undefined => remedies(text).find(({ id }) => id === "add-to-list");

  test("is not named among what to add", () => {
    const [step] = first(`POST https://api.example/i | apikey: 1 | X-Session-Id: 2 ${ALLOWS} => blocked`)?.steps ?? [];
    expect(step).toBe("Add the header `x-session-id` to the list of allowed headers.");
  });

  test("an origin is written as the browser sends it: its port, or none", () => {
    const step = (origin: string): string =>
      first(`GET http://localhost:3001/i from ${origin} -> 200 | Access-Control-Allow-Credentials: true => blocked`)
        ?.steps[0] ?? "";
    expect(step("http://localhost")).toContain("without `:80` or a slash at its end");
    expect(step("https://app.example")).toContain("without `:443` or a slash at its end");
    expect(step("http://localhost:3000")).toContain("with scheme and port and without a slash at its end");
  });

  test("is all that the request has, where there is no list", () => {
    const bare = ALLOWS.replace("Headers: apikey", "Methods: GET");
    const [step] = first(`GET https://api.example/i | apikey: 1 | X-Session-Id: 2 ${bare} => blocked`)?.steps ?? [];
    expect(step).toContain("`apikey` and `x-session-id`");
  });
});

describe("a framework that shows itself and sends no CORS headers", () => {
  const steps = (text: string): string =>
    remedies(text)
      .find(({ id }) => id === "configure-cors")
      ?.steps.join(" ") ?? "";
  const PUT = "PUT https://api.app.example/i | X-Tenant: 7 preflight 200";

  test("is told where its lists are, with the page's values", () => {
    const text = steps(`${PUT} | Set-Cookie: laravel_session=1 => blocked`);
    for (const part of ["`https://app.example`", "`config/cors.php`", "`PUT`", "`x-tenant`", "`paths`"]) {
      expect(text).toContain(part);
    }
  });

  test("hears that its router answered the preflight, where it says which methods there are", () => {
    expect(steps(`${PUT} | X-Powered-By: Express | Allow: GET,PUT => blocked`)).toContain(
      "The router itself responded",
    );
    expect(steps(`${PUT} | X-Powered-By: Express => blocked`)).not.toContain("The router itself responded");
  });

  test("is not told so where nothing shows a framework, or where its CORS code refused", () => {
    expect(steps(`${PUT} => blocked`)).toBe("");
    expect(steps(`${PUT} | X-Powered-By: Express | Vary: Origin => blocked`)).toBe("");
  });
});

describe("in front of a server", () => {
  test("a gateway that let the preflight through is not where a rejected token is mended", () => {
    const call = "GET https://api.app.example/i | Authorization: Bearer x";
    const passes =
      "preflight 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: authorization";
    expect(ids(`${call} ${passes} -> 401 | Server: istio-envoy => blocked`)[0]).toBe("not-authenticated");
    expect(ids(`${call} preflight 401 | Server: istio-envoy => blocked`)[0]).toBe("envoy-cors");
  });

  test("Kong keeps a preflight for itself only where it passed one on", () => {
    const call = "POST https://api.app.example/i | Content-Type: application/json preflight 405 | Allow: POST";
    const passedOn = remedies(`${call} | Access-Control-Allow-Origin: * | X-Kong-Proxy-Latency: 1 => blocked`);
    expect(JSON.stringify(passedOn)).toContain("`config.preflight_continue: false`");
    expect(ids(`${call} | X-Kong-Proxy-Latency: 1 => blocked`)).not.toContain("kong-cors");
    expect(words(`${call} | X-Kong-Response-Latency: 1 => blocked`)).toContain("run_on_preflight");
    const without =
      "POST https://api.app.example/i | Content-Type: application/json preflight 404 | Server: kong/3.9.0";
    expect(words(`${without} => blocked`)).toContain("Add `OPTIONS` to the route's `methods`");
    expect(ids(`${without} | Via: 1.1 kong/3.9.0 => blocked`)).not.toContain("kong-cors");
  });

  test("IIS is told of where it refused before ASP.NET Core, and not where the application asks for a token", () => {
    const refused = "GET https://api.app.example/i | Authorization: a preflight 401 | Server: Kestrel";
    const first = (headers: string): string | undefined => ids(`${refused} | ${headers} => blocked`)[0];
    expect(first("WWW-Authenticate: Negotiate")).toBe("iis-windows-auth");
    expect(first("X-SourceFiles: =?UTF-8?B?QQ==?=")).toBe("iis-windows-auth");
    expect(first("X-SourceFiles: =?UTF-8?B?QQ==?= | WWW-Authenticate: Bearer")).toBe("preflight-auth");
    expect(first("X-Powered-By: ASP.NET")).toBe("preflight-auth");
    expect(words(`${refused} | WWW-Authenticate: NTLM => blocked`)).toContain("launchSettings.json");
  });

  test("WordPress' own scripts are told of the one origin that page and REST API need", () => {
    const call = "GET https://shop.example/wp-json/wp/v2/posts | X-WP-Nonce: a preflight 200";
    const lists = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: Authorization";
    expect(words(`${call} | ${lists} => blocked`)).toContain("one site with two origins");
    expect(words(`${call.replace("X-WP-Nonce", "X-Tenant")} | ${lists} => blocked`)).not.toContain("two origins");
  });

  test("a gateway is told its own time limit, and how its own errors get headers", () => {
    const late = (headers: string): string => words(`GET https://api.app.example/i -> 504 | ${headers} => blocked`);
    const haproxy = late("Cache-Control: no-cache | Content-Type: text/html");
    // Its name is not in the response, so it is likely.
    expect(haproxy).toContain("HAProxy, `timeout-server` of its ingress controllers, if it is HAProxy; else");
    expect(haproxy).toContain("http-after-response");
    expect(late("Server: nginx | Content-Type: text/html")).not.toContain("HAProxy");
  });

  test("a store that refuses a checksum is told so, and has no log to look at", () => {
    const url = "https://b.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/a";
    const allowed = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT";
    const put = (header: string): string =>
      `PUT ${url} | ${header}: 1 preflight 204 | ${allowed} | Access-Control-Allow-Headers: ${header} -> 501 => blocked`;
    expect(ids(put("x-amz-checksum-crc32"))[0]).toBe("s3-checksum");
    expect(ids(put("x-amz-date"))).not.toContain("s3-checksum");
    expect(words(put("x-amz-date"))).not.toContain("server's log");
    expect(ids(put("x-amz-date"))).not.toContain("cloudflare-r2-cors");
  });

  test("IIS is told of WebDAV where its marks are on the response", () => {
    const options =
      "PUT https://api.app.example/i preflight 200 | Server: Microsoft-IIS/10.0 | Public: OPTIONS, GET | Allow: OPTIONS";
    expect(words(`${options} | DAV: 1,2,3 => blocked`)).toContain("WebDAVModule");
    expect(words(`${options} => blocked`)).not.toContain("WebDAVModule");
  });

  test("oauth2-proxy is told to skip preflights only where it gets them", () => {
    const put = "PUT https://api.app.example/i preflight 302";
    const asked = `${put} | Location: https://api.app.example/oauth2/start?rd=%2Fi => blocked`;
    const passed = `${put} | Location: https://idp.example/authorize?a=1 | Set-Cookie: _oauth2_proxy_csrf=1 => blocked`;
    expect(words(asked)).toContain("`--skip-auth-preflight` has no effect");
    expect(words(passed)).toContain("Start oauth2-proxy with `--skip-auth-preflight=true`");
  });

  test("a private port is made public, by its number, before anybody logs in to it", () => {
    const page = "from https://name-3000.app.github.dev";
    const text = `GET https://name-3100.app.github.dev/i ${page} -> 302 | Location: https://github.dev/pf-signin?id=a then GET https://github.dev/pf-signin?id=a -> 200 => blocked`;
    const [port] = remedies(text);
    expect(port?.id).toBe("codespaces-port");
    expect(port?.steps[0]).toContain("`gh codespace ports visibility 3100:public`");
    const unnumbered = remedies(text.replaceAll("-3100.", "."));
    expect(unnumbered[0]?.steps[0]).toContain("PORT:public");
  });
});

test("code for Node's GraphQL servers is not offered where another framework responded", () => {
  const call =
    "POST http://localhost:8080/graphql from http://localhost:3000 | Content-Type: application/json preflight 404";
  expect(ids(`${call} | X-Powered-By: Express => blocked`)).toContain("graphql-cors");
  expect(ids(`${call} | X-Runtime: 0.010 => blocked`)).not.toContain("graphql-cors");
});

test("only a store whose rules are S3's is told of them", () => {
  const put =
    "PUT https://b.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/a?X-Amz-Signature=0 preflight 403 => blocked";
  expect(ids(put)).not.toContain("aws-s3-cors");
  expect(ids(put.replace("r2.cloudflarestorage.com", "s3.garage.example"))).toContain("aws-s3-cors");
});

test("where nothing is known to be wrong, nothing leads around the server", () => {
  expect(ids("GET https://api.example/i => unknown net::ERR_FAILED")).not.toContain("call-yourself");
  expect(ids("GET https://api.example/i -> 200 => blocked")).toContain("call-yourself");
});

test("nothing leads to a name that can't be found", () => {
  expect(ids("GET https://api.example/i => failed net::ERR_NAME_NOT_RESOLVED")).toEqual(["name-not-found"]);
});

test.each(["", "GET, PUT", "PATCH"])(
  "a script that sends patch is told first to write PATCH, where %j is allowed",
  (allowed) => {
    const call = (method: string): string =>
      `${method} https://api.example/i preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: ${allowed} => blocked`;
    expect(remedies(call("patch"))[0]).toMatchObject({
      title: "Write the method in uppercase",
      steps: [expect.stringMatching(/^Write `PATCH` in your code/)],
    });
    expect(words(call("PATCH"))).not.toContain("in uppercase");
    expect(words(call("fetchAll"))).not.toContain("FETCHALL");
  },
);

describe("an application behind a tunnel", () => {
  const HOSTS = [
    "name-3100.app.github.dev",
    "a-3100.euw.devtunnels.ms",
    "a.ngrok-free.app",
    "a.loca.lt",
    "a.share.zrok.io",
  ];
  const call = (host: string, response: string): string =>
    `GET https://${host}/i from http://localhost:3000 -> ${response} => blocked`;

  test.each(HOSTS)("at %s is told of its own headers, and nothing of the tunnel's page", (host) => {
    const json = call(host, "200 | Content-Type: application/json | X-Powered-By: Express");
    expect(ids(json)[0]).toBe("send-headers");
    expect(words(json)).not.toMatch(/warning page|reminder|port public/);
  });

  test("is not seen where the tunnel shows a page, or says that it responded", () => {
    expect(ids(call("a.ngrok-free.app", "200 | ngrok-error-code: ERR_NGROK_6024 | Content-Type: text/html"))[0]).toBe(
      "ngrok-warning",
    );
    expect(ids(call("a.share.zrok.io", "200 | Content-Type: text/html"))[0]).toBe("tunnel-warning");
  });
});

test("a function URL is made public only where Lambda refused the caller", () => {
  const call = "GET https://abc.lambda-url.eu-west-1.on.aws/";
  expect(ids(`${call} -> 403 | x-amzn-errortype: AccessDeniedException => blocked`)[0]).toBe("aws-lambda-url-auth");
  expect(
    ids(
      `${call} -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Origin: https://app.example => blocked`,
    ),
  ).not.toContain("aws-lambda-url-auth");
});

describe("an error of what a platform runs", () => {
  const call = (url: string, status: number): string =>
    `GET ${url} from https://app.acme.example | Authorization: x preflight 204 | Access-Control-Allow-Origin: https://app.acme.example | Access-Control-Allow-Headers: authorization -> ${status} | Content-Type: application/json => blocked`;
  const VERCEL = "https://a.vercel.app/api/x";
  const KEYCLOAK = "https://sso.example/realms/a/protocol/openid-connect/token";

  test.each([
    [500, "server-error"],
    [504, "gateway-error"],
    [413, "too-large"],
    [429, "rate-limited"],
    [404, "not-found"],
    [401, "not-authenticated"],
  ])("%d comes before the setting that lets a page read it", (status, cause) => {
    expect(ids(call(VERCEL, status)).slice(0, 2)).toEqual([cause, "vercel-headers"]);
  });

  test("is what helps where a list of origins can't have made it", () => {
    expect(ids(call(KEYCLOAK, 503))[0]).toBe("platform-responded");
    expect(ids(call(KEYCLOAK, 503))).not.toContain("keycloak-web-origins");
    expect(ids(call(KEYCLOAK, 400))[0]).toBe("keycloak-web-origins");
  });

  test("is none where a script requested the page of a login, which is for people", () => {
    const login = "GET https://sso.example/realms/a/protocol/openid-connect/auth?client_id=web";
    const page = `${login} -> 200 | Content-Type: text/html;charset=utf-8 => blocked`;
    expect(ids(page)[0]).toBe("navigate");
    expect(ids(page)).not.toContain("keycloak-web-origins");
    expect(ids(page.replace("text/html;charset=utf-8", "application/json"))[0]).toBe("keycloak-web-origins");
    expect(ids(page.replace("200", "503"))).not.toContain("navigate");
  });

  test("is not told in the words of the framework whose server the product runs on", () => {
    const text = "GET http://localhost:15672/api/overview -> 401 | Server: Cowboy | Vary: origin => blocked";
    expect(ids(text)[0]).toBe("rabbitmq-cors");
    expect(words(text)).not.toContain("Phoenix");
    expect(words(text.replace("15672", "4000"))).toContain("Phoenix");
  });

  test("is told of a refused upload to MinIO by its signed URL, and not to whoever else runs its CORS layer", () => {
    const text =
      "PUT http://files.example:9000/b/a.png?X-Amz-Signature=1 preflight 204 | Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers => blocked";
    expect(ids(text)[0]).toBe("minio-cors");
    expect(ids(text.replace("?X-Amz-Signature=1", ""))).not.toContain("minio-cors");
    expect(ids(text.replace("204", "403"))).not.toContain("minio-cors");
  });

  test("is nothing to look for where the response has no error", () => {
    expect(ids(call(VERCEL, 200))[0]).toBe("vercel-headers");
    expect(ids(call(KEYCLOAK, 200))).not.toContain("platform-responded");
  });

  test("stands beside what the platform itself says of it, before its other settings", () => {
    const timeout = call(VERCEL, 504).replace(
      "Content-Type",
      "x-vercel-error: FUNCTION_INVOCATION_TIMEOUT | Content-Type",
    );
    expect(ids(timeout).slice(0, 3)).toEqual(["vercel-function", "platform-responded", "vercel-headers"]);
  });

  test("of a REST API is not sent to the settings of an HTTP API, whose hosts look the same", () => {
    const rest = call("https://abc123xyz0.execute-api.eu-west-1.amazonaws.com/x", 504);
    expect(ids(rest)).toContain("aws-http-cors");
    expect(ids(rest.replace("Content-Type", "x-amz-apigw-id: 1= | Content-Type"))).not.toContain("aws-http-cors");
  });
});
