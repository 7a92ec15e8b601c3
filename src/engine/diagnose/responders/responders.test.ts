import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../testing";

/** Who is said to have sent the last response, given the others. */
function who(text: string, ...others: string[]): string | null {
  const { answeredBy } = diagnosisOf(text, ...others);
  return answeredBy && `${answeredBy.kind}: ${answeredBy.id}`;
}

const get = (answer: string, url = "https://api.example/items"): string => `GET ${url} -> ${answer} => blocked`;
const put = (answer: string, url = "https://api.example/items"): string =>
  `PUT ${url} | Content-Type: application/json preflight ${answer} => blocked`;

const ALLOWED = "GET https://api.example/ok -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";
const ALLOWED_PREFLIGHT = `PUT https://api.example/ok preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
  -> 200 | Access-Control-Allow-Origin: https://app.example => delivered`;
const ALLOWS_OTHERS = `GET https://api.example/ok from https://listed.example -> 200 | Access-Control-Allow-Origin: https://listed.example => delivered`;
const BARE_ELSEWHERE = "GET https://api.example/other from https://listed.example -> 200 => blocked";

test("a page that one of several values allows is on the list: nothing is missing there", () => {
  const repeated = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Origin: *";
  const { answeredBy } = diagnosisOf(get(`200 | ${repeated}`));
  expect(answeredBy).toMatchObject({ kind: "cors-layer", because: [] });
  expect(answeredBy?.evidence.join(" ")).not.toMatch(/another origin|Not on its list/);
});

describe("a CORS layer's own refusal", () => {
  test.each([
    ["every header but the one", get("200 | Access-Control-Allow-Credentials: true | Vary: Origin"), "cors-layer"],
    ["lists without an origin", put("204 | Access-Control-Allow-Methods: GET, PUT"), "cors-layer"],
    ["another origin", get("200 | Access-Control-Allow-Origin: https://listed.example"), "cors-layer"],
    ["Vary alone", get("200 | Vary: Origin"), "cors-layer"],
    ["actix-cors", get("400 | content-length: 42"), "actix-cors"],
    [
      "Spring",
      put("403 | Vary: Origin | Vary: Access-Control-Request-Method | Vary: Access-Control-Request-Headers"),
      "spring",
    ],
    ["ASP.NET Core", put("204 | Server: Kestrel"), "aspnet-core"],
    ["ASP.NET Core in IIS", put("204 | Server: Microsoft-IIS/10.0 | X-Powered-By: ASP.NET"), "aspnet-core"],
    ["Ktor", put("403 | Vary: Origin | content-length: 0"), "ktor"],
    ["Tomcat", get("403 | content-type: text/plain | content-length: 0"), "tomcat-cors"],
    ["Vert.x", get("403 | content-length: 30"), "vertx"],
    ["warp", put("403 | content-type: text/plain; charset=utf-8 | content-length: 50"), "warp"],
    ["poem", put("403 | content-type: text/plain; charset=utf-8 | content-length: 27"), "poem"],
    ["Litestar", put("400 | content-type: text/plain; charset=utf-8 | content-length: 22"), "litestar"],
    [
      "aiohttp-cors",
      put("403 | Server: Python/3.11 aiohttp/3.14.5 | content-type: text/plain; charset=utf-8"),
      "aiohttp-cors",
    ],
    ["Plack", get("403 | content-type: text/plain | content-length: 9 | Vary: Origin"), "plack"],
    ["rocket_cors", put("403 | server: Rocket | content-type: text/html; charset=utf-8"), "rocket-cors"],
    [
      "hapi",
      put("200 | cache-control: no-cache | content-type: application/json; charset=utf-8 | content-length: 54"),
      "hapi",
    ],
    ["Jetty", get("400 | content-type: text/html;charset=iso-8859-1 | Vary: Origin"), "jetty-cors"],
    ["BlackSheep", get("400 | cors-error: The origin of the request is not enabled by CORS rules."), "blacksheep"],
    [
      "Cornice",
      put(
        "400 | Access-Control-Allow-Origin: https://app.example | content-type: application/json | x-content-type-options: nosniff",
      ),
      "cornice",
    ],
  ])("%s", (_, text, id) => {
    expect(who(text)).toBe(`cors-layer: ${id}`);
  });

  test("shows beside what the same server sent to others, where it is silent itself", () => {
    expect(who(get("200"), ALLOWS_OTHERS)).toBe("cors-layer: cors-layer");
    expect(who(put("403 | Content-Length: 0"), ALLOWED_PREFLIGHT)).toBe("cors-layer: cors-layer");
  });

  test("is told from the router's, where the CORS code leaves preflights of unlisted origins to it", () => {
    const listed = ALLOWED_PREFLIGHT.replaceAll("https://app.example", "https://listed.example").replace(
      "/ok preflight",
      "/ok from https://listed.example preflight",
    );
    const router = put("405 | Allow: GET, POST | Content-Type: application/json");
    expect(who(router, listed)).toBe("cors-layer: cors-layer");
    const bare = "PUT https://api.example/b from https://listed.example preflight 405 | Allow: GET => blocked";
    expect(who(router, listed, bare)).toBe("application: application");
    expect(who(put("404 | Content-Type: text/html"), listed)).toBe("application: application");
  });

  test("is left open where only preflights allow the page, and other responses only other origins", () => {
    const own = `PUT https://api.example/c preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
      -> 200 => blocked`;
    expect(who(own, ALLOWS_OTHERS)).toBeNull();
    expect(who(own, BARE_ELSEWHERE)).toBe("application: application");
  });

  test("is the list's before it is the credentials', where a list without the method is there and nothing after it", () => {
    const cut = (answer: string) =>
      diagnosisOf(
        `PUT https://api.example/items | X-A: 1 preflight 200 | Access-Control-Allow-Origin: https://app.example${answer} => blocked include`,
      ).answeredBy?.because;
    expect(cut(" | Access-Control-Allow-Methods: GET")).toEqual(["method"]);
    expect(cut("")).toEqual([]);
    expect(cut(" | Access-Control-Allow-Methods: PUT")).toEqual([]);
    expect(cut(" | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: x-a")).toEqual([]);
  });

  test("names what is not on the list, by its value", () => {
    const { answeredBy } = diagnosisOf(put("403 | Content-Length: 0"), ALLOWED_PREFLIGHT.replaceAll("PUT", "PATCH"));
    expect(answeredBy?.because).toEqual(["method", "header"]);
    expect(answeredBy?.evidence.join(" ")).toContain("the method `PUT`");
    expect(diagnosisOf(get("200 | Vary: Origin")).answeredBy?.because).toEqual(["origin"]);
  });

  test.each([
    ["a response without any sign", get("200"), null],
    ["an empty 403, which login checks send too", put("403 | Content-Length: 0"), null],
    ["a length that is one off", get("400 | content-length: 41"), null],
    ["another content type", get("403 | content-type: application/json | content-length: 30"), null],
    ["a response that only names CORS", get("400 | cors-error: timeout"), null],
    ["a 400 behind the origin, of nobody known", put("400 | Access-Control-Allow-Origin: https://app.example"), null],
    [
      "an empty 403 with a wildcard, which does not tell of a list",
      put("403 | Content-Length: 0 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT"),
      null,
    ],
    [
      "a 405 behind the origin",
      put("405 | Access-Control-Allow-Origin: https://app.example | Allow: GET"),
      "application: application",
    ],
    ["401", put("401 | Vary: Origin | content-length: 0"), "application: application"],
    [
      "Spring Security's login check",
      put("403 | Cache-Control: no-cache, no-store, max-age=0, must-revalidate | Expires: 0"),
      "application: application",
    ],
    ["a session's cookie", get("403 | Set-Cookie: session=1"), "application: application"],
    ["a limit", put("429 | Retry-After: 60"), "application: application"],
    ["a router's 405", put("405 | Allow: GET, POST"), "application: application"],
    ["Vite's check of the host", get("403 | Vary: Origin | Content-Type: text/plain"), "application: vite-host-check"],
  ])("is not seen in %s", (_, text, expected) => {
    expect(who(text)).toBe(expected);
  });

  test("is not seen where the server allows this page elsewhere: the response went past the CORS code", () => {
    expect(who(get("500"), ALLOWED)).toBe("application: application");
    expect(who(get("200 | Access-Control-Allow-Credentials: true"), ALLOWED)).toBe("application: application");
  });

  test("is not seen where no response of the server to pages of two origins has a CORS header", () => {
    expect(who(get("200"), BARE_ELSEWHERE)).toBe("application: application");
  });
});

test("a route of ASP.NET Core that responds to OPTIONS itself is not its CORS code", () => {
  expect(who(put("204 | Server: Kestrel | Allow: GET, PUT")) ?? "nobody").not.toMatch(/^cors-layer/);
  expect(who(put("200 | Server: Kestrel")) ?? "nobody").not.toMatch(/^cors-layer/);
  expect(diagnosisOf(put("204 | Server: Kestrel")).answeredBy?.certainty).toBe("inferred");
});

test("evidence names only the headers that the response does not list", () => {
  const call = "GET https://api.example/items | apikey: 1 | X-Session-Id: 2 preflight 200";
  const allows = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: apikey";
  expect(diagnosisOf(`${call} | ${allows} => blocked`).answeredBy?.evidence.at(-1)).toBe(
    "Not on its list: the header `x-session-id`.",
  );
});

test("a service without a name of its own is known by its host", () => {
  const evidence = (url: string) => diagnosisOf(`GET ${url} -> 200 => blocked`).answeredBy?.evidence;
  expect(evidence("https://api.monday.com/v2")).toEqual(["`api.monday.com` is known as somebody else's server."]);
  expect(evidence("https://api.notion.com/v1/pages")).toEqual(["The URL is one of Notion's API."]);
});

describe("what stands in front", () => {
  test.each([
    ["nginx", "403 | Server: nginx/1.22.1 | Content-Type: text/html", "gateway: nginx"],
    ["Apache", "503 | Server: Apache/2.4.71 | Content-Type: text/html; charset=iso-8859-1", "gateway: apache"],
    ["Caddy", "502 | Server: Caddy | Content-Length: 0", "gateway: caddy"],
    ["HAProxy", "503 | cache-control: no-cache | content-type: text/html", "gateway: haproxy"],
    ["Varnish", "503 | Server: Varnish | Retry-After: 5 | Content-Type: text/html; charset=utf-8", "gateway: varnish"],
    ["Envoy", "503 | server: envoy | content-type: text/plain", "gateway: envoy"],
    ["Kong", "401 | X-Kong-Response-Latency: 1 | content-type: application/json", "gateway: kong"],
    ["Kong without its latency", "404 | Server: kong/1.2.1 | content-type: application/json", "gateway: kong"],
    ["Kong's CORS plugin too", "401 | X-Kong-Response-Latency: 1 | Access-Control-Allow-Origin: x", "gateway: kong"],
    ["whoever sends 504", "504 | Content-Type: text/html", "gateway: gateway"],
    ["whoever sends 502", "502", "gateway: gateway"],
    ["a load balancer", "504 | Server: awselb/2.0 | Content-Type: text/html", "gateway: aws-alb"],
  ])("%s says that it responded itself", (_, answer, expected) => {
    expect(who(get(answer))).toBe(expected);
  });

  test.each([
    ["Express behind nginx", "403 | Server: nginx | Content-Type: text/html | X-Powered-By: Express"],
    ["CORS code behind nginx", "403 | Server: nginx | Content-Type: text/html | Vary: Origin"],
    ["an application's JSON", "403 | Server: nginx/1.22.1 | Content-Type: application/json"],
    ["an application that asks another server", "502 | X-Powered-By: Express"],
    ["an application behind Kong", "401 | X-Kong-Upstream-Latency: 3 | X-Kong-Proxy-Latency: 1"],
    ["an application behind Envoy", "503 | server: envoy | x-envoy-upstream-service-time: 3"],
  ])("%s is not taken for the proxy's own response", (_, answer) => {
    expect(who(get(answer)) ?? "nobody").not.toMatch(/^gateway/);
  });

  test("IIS answers OPTIONS before the application does", () => {
    expect(who(put("200 | Server: Microsoft-IIS/10.0 | Allow: OPTIONS, GET | Public: OPTIONS, GET"))).toBe(
      "gateway: iis-options",
    );
  });
});

test("a redirect to a login page is a login wall's, also on a preflight and on the own host", () => {
  expect(who(put("302 | Location: https://idp.example/oauth2/authorize?response_type=code&client_id=a"))).toBe(
    "login-wall: login-oidc",
  );
  expect(who(put("302 | Location: /accounts/login/?next=/items"))).toBe("login-wall: login-django");
  expect(who(put("302 | Location: /items/"))).toBe("application: application");
});

test("the browser's own redirect to https is the browser's", () => {
  expect(who(put("307 | Location: https://api.example/items | Non-Authoritative-Reason: HSTS"))).toBe("browser: hsts");
  expect(who(put("307 | Location: https://api.example/items | Non-Authoritative-Reason: WebRequest API"))).toBe(
    "browser: internal-redirect",
  );
});

test("nobody is named where nothing is wrong", () => {
  expect(who("GET https://api.example/a -> 200 | Access-Control-Allow-Origin: * => delivered")).toBeNull();
});

describe("a store under a name of its own", () => {
  const signed = (host: string, answer: string): string =>
    `PUT https://${host}/b/a.png?X-Amz-Signature=0 preflight ${answer} => blocked`;

  test("is known by the signature in the URL, and told as inferred", () => {
    const { answeredBy, cause } = diagnosisOf(signed("s3.example", "403"));
    expect([answeredBy?.id, answeredBy?.certainty, cause]).toEqual(["s3-signed", "inferred", "storage-rules"]);
  });

  test("is neither another signed service of Amazon nor a gateway that is out of order", () => {
    expect(who(signed("abc123xyz0.execute-api.eu-west-1.amazonaws.com", "403 | apigw-requestid: 1"))).not.toContain(
      "s3-signed",
    );
    expect(who(signed("s3.example", "502 | Server: nginx"))).not.toBe("object-store: s3-signed");
    expect(who(put("403", "https://s3.example/b/a.png"))).toBeNull();
  });
});
