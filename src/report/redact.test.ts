import { describe, expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import type { Exchange, HeaderLine } from "../engine/fetch/exchange";
import { redact } from "./redact";
import { looksPlain } from "./redact/looks-plain";

const [PLAIN] = exchangesOf("GET https://api.example/items -> 200 => delivered");
if (!PLAIN) throw new Error("no exchange");
const plain: Exchange = PLAIN;

function sent(name: string, value: string): string {
  const exchange: Exchange = { ...plain, hops: [{ ...plain.hops[0], requestHeaders: [[name, value]] }] };
  return redact([exchange]).exchanges[0]?.hops[0].requestHeaders?.[0]?.[1] ?? "";
}

function redactedHeader(name: string, value: string, options = {}): string {
  const response = { status: 302, headers: [[name, value] satisfies HeaderLine], fromCache: false };
  const exchange: Exchange = { ...plain, hops: [{ ...plain.hops[0], response }] };
  return redact([exchange], options).exchanges[0]?.hops[0].response?.headers[0]?.[1] ?? "";
}

function address(url: string): string {
  return redact([{ ...plain, hops: [{ ...plain.hops[0], url }] }]).exchanges[0]?.hops[0].url ?? "";
}

describe("a request header in a report", () => {
  test.each([
    ["Authorization", "Bearer abc", "xxxxxxxxxx"],
    ["Cookie", "a=1; b=2", "xxxxxxxx"],
    ["X-Tenant", "acme", "xxxx"],
    ["Accept", "*/*", "xxx"],
    ["Accept", 'a"b', '"xx'],
    ["Accept", "text/event-stream", "text/event-stream"],
    ["Accept-Language", "de_DE", '"xxxx'],
    ["Range", "bytes=0-99", "bytes=0-99"],
    ["Range", "bytes=17-23", "bytes=0-999"],
    ["Range", "bytes=-500", "xxxxxxxxxx"],
    ["Viewport-Width", "1024", "1111"],
    ["X-HTTP-Method-Override", "TRACE", "TRACE"],
    ["Content-Type", "application/json; charset=utf-8", "application/json; charset=utf-8"],
    ["Content-Type", "multipart/form-data; boundary=----WebKit7MA4", "multipart/form-data; boundary=xxxxxxxxxxxxxx"],
    ["Origin", "https://app.example", "https://app.example"],
    ["Referer", "https://app.example/reset?token=abc", "https://app.example/"],
    ["Sec-Fetch-Site", "cross-site", "cross-site"],
    ["Sec-Fetch-Site", "my-secret", "xxxxxxxxx"],
    ["User-Agent", "Mozilla/5.0 Chrome/156.0.0.0", "Chrome/156 xxxxxxxxxxxxxxxxx"],
  ])("%s: %s", (name, before, after) => {
    expect(sent(name, before)).toBe(after);
    expect(after.length === before.length || name === "Referer").toBe(true);
  });

  test("keeps a length that decides", () => {
    expect(sent("Accept", "a".repeat(129))).toHaveLength(129);
  });
});

describe("a response header in a report", () => {
  test.each([
    ["ETag", 'W/"5f-abc"', "W/xxxxxxxx"],
    ["Non-Authoritative-Reason", "WebRequest API", "WebRequest API"],
    ["Non-Authoritative-Reason", "Tim's own", "xxxxxxxxx"],
    ["ETag", '"5f-abc"', "xxxxxxxx"],
    ["ETag", 'W/"13-OxsTL6IB85fkJxv9HO8uum0slCI"', 'W/"13-OxsTL6IB85fkJxv9HO8uum0slCI"'],
    ["Set-Cookie", "sid=1", "3-chars=x"],
    [
      "Set-Cookie",
      "sid=s3cr3t; Path=/me; SameSite=lax; Max-Age=77; x-user=42",
      "3-chars=xxxxxx; Path=xxx; SameSite=lax",
    ],
    ["Set-Cookie", "sid=1; Domain=elsewhere.example; Secure", "3-chars=x; Domain=other.invalid; Secure"],
    ["Set-Cookie", "no cookie", "xxxxxxxxx"],
    ["Access-Control-Allow-Origin", "https://app.example/", "https://app.example/"],
    ["Access-Control-Allow-Origin", "https://tim:pw@app.example", "https://x:x@app.example"],
    [
      "Access-Control-Allow-Origin",
      "https://a.example, https://b.example?k=v",
      "https://a.example, https://b.example?k=1-chars",
    ],
    ["Access-Control-Allow-Credentials", "True", "True"],
    ["Access-Control-Allow-Credentials", "secret", "xxxxxx"],
    ["Access-Control-Allow-Headers", "x-tenant, content-type", "x-tenant, content-type"],
    ["Location", "/items/", "/items/"],
    ["Location", "/items?next=1", "/items?next=1-chars"],
    ["Location", "https://tim@id.example/login?code=abc#top", "https://x@id.example/login?code=3-chars"],
    ["Location", "myapp://callback/abc", "myapp://12-chars"],
    ["Server", "nginx/1.27.2 (acme)", "nginx/1.27.2 (xxxx)"],
    ["X-Cache", "Hit from cloudfront", "Hit from cloudfront"],
    ["WWW-Authenticate", 'Basic realm="x"', "Basicxxxxxxxxxx"],
    ["Cache-Control", "max-age=60, key=abc", "max-age=60,xxxxxxxx"],
    ["Date", "Sat, 21 Nov 2026 02:00:00 GMT", "Sat, 21 Nov 2026 02:00:00 GMT"],
    ["ETag", '"33a6"', "xxxxxx"],
    ["Content-Length", "512", "512"],
  ])("%s: %s", (name, before, after) => {
    expect(redactedHeader(name, before)).toBe(after);
  });
});

describe("an address in a report", () => {
  test.each([
    ["https://api.example/v2/order-items/index.html", "https://api.example/v2/order-items/index.html"],
    ["https://api.example/items?page=2&sort=up#top", "https://api.example/items?page=1-chars&sort=2-chars"],
    ["https://tim:pw@api.example/", "https://x:x@api.example/"],
    ["https://api.example/orders/3f2a9c1e-77aa-4b1c-9d2e-0a1b2c3d4e5f", "https://api.example/orders/36-chars"],
    ["https://api.example/users/tim/orders", "https://api.example/users/3-chars/orders"],
    ["https://api.example/users/me", "https://api.example/users/me"],
    ["https://api.example/maps/geocode/json", "https://api.example/maps/geocode/json"],
    ["https://api.example/codes/spring", "https://api.example/codes/6-chars"],
    ["https://app.example/manifest.webmanifest", "https://app.example/manifest.webmanifest"],
    ["https://api.example/login-4f1c9a77b2", "https://api.example/login-16-chars"],
    ["https://api.example/items?a=1&b=2&a=1", "https://api.example/items?a=1-chars&b=1-chars-2&a=1-chars"],
    ["http://localhost:3000/x", "http://localhost:3000/x"],
    ["https://shiny-train-jgpw6467x-3100.app.github.dev/x", "https://id-1-3100.app.github.dev/x"],
    ["https://8080-acme-shop-a1b2c3d4e5.ws-eu74.gitpod.io/x", "https://8080-id-1.ws-eu74.gitpod.io/x"],
    ["https://shiny-train-jgpw6467x-3100.api.example/x", "https://id-1.api.example/x"],
  ])("%s", (before, after) => {
    expect(address(before)).toBe(after);
  });

  test.each(["orders", "order-items", "OAuth2", "getUserById", "v1.2", "2026", "GraphQL", "main.css", "x-b3-traceid"])(
    "takes %s for words",
    (text) => expect(looksPlain(text)).toBe(true),
  );

  test.each([
    "123456789",
    "a1b2c3d4",
    "dQw4w9WgXcQ",
    "QWxhZGRpbjpvcGVu",
    "tim@example.com",
    "123-45-6789",
    "xkcdqwrtzplm",
    "1985-04-12",
    "7139-2355",
    "WDJB-MJHT",
    "abcd-efgh-ijkl-mnop",
    "MTXVR-LJSUT-PXJPD-KSLYT-YAJWB-FODOU",
    "QKZMNB",
    "xKqPzA",
  ])("takes %s for something to cut", (text) => expect(looksPlain(text)).toBe(false));
});

test("two ports of one machine keep its name apart from their numbers, also when it is cut again", () => {
  const hosts = (port: number) => `https://shiny-train-jgpw6467x-${port}.app.github.dev`;
  const once = redact(exchangesOf(`GET ${hosts(3100)}/x from ${hosts(3000)} -> 200 => blocked`)).exchanges;
  expect(once[0]).toMatchObject({ origin: "https://id-1-3000.app.github.dev" });
  expect(once[0]?.hops[0].url).toBe("https://id-1-3100.app.github.dev/x");
  expect(redact(once).exchanges).toEqual(once);
});

describe("hosts with names of their own", () => {
  test("keep sites, ports, www and this machine", () => {
    const [app, api, other, local] = exchangesOf(
      "GET https://api.acme.com:8443/ from https://app.acme.com -> 200 | Access-Control-Allow-Origin: https://www.acme.com => blocked",
      "GET https://files.host.net/ from https://app.acme.com -> 200 => blocked",
      "GET https://10.1.2.3/ from https://app.acme.com -> 200 => blocked",
      "GET http://localhost:4000/ from http://localhost:3000 -> 200 => blocked",
    );
    const shared = redact(
      [app, api, other, local].flatMap((one) => one ?? []),
      { hosts: true },
    ).exchanges;
    expect(shared.map(({ origin, hops: [{ url }] }) => [origin, url])).toEqual([
      ["https://app.page-1.example", "https://api.page-1.example:8443/"],
      ["https://app.page-1.example", "https://files.api-1.example/"],
      ["https://app.page-1.example", "https://192.168.0.1/"],
      ["http://localhost:3000", "http://localhost:4000/"],
    ]);
    expect(shared[0]?.hops[0].response?.headers).toEqual([
      ["Access-Control-Allow-Origin", "https://www.page-1.example"],
    ]);
    expect(JSON.stringify(shared)).not.toMatch(/acme|host\.net|10\.1\.2\.3/);
  });

  test.each([
    ["behind a proxy for all", "https://cors-proxy.example/https://intranet.acmecorp.example/v1"],
    ["behind one that takes the scheme for granted", "https://cors-proxy.example/intranet.acmecorp.example:8443/v1"],
    ["with one label", "https://cors-proxy.example/https://acmecorp/v1"],
    ["in the middle of a path", "https://sso.example/cas/intranet.acmecorp.example/login"],
    ["in a part of a path", "https://sso.example/acmecorp-login"],
    ["in a query's name", "https://sso.example/?acmecorp_id=1"],
    ["in punycode", "https://sso.example/cas/xn--acmecorp-4ya.example/login"],
    ["under this machine's name", "http://acmecorp.localhost:3000/"],
  ])("are not named %s", (_, url) => {
    const exchanges = [plain, { ...plain, origin: "https://app.acmecorp.example", hops: [{ ...plain.hops[0], url }] }];
    expect(JSON.stringify(redact(exchanges as Exchange[], { hosts: true }).exchanges)).not.toMatch(/acmecorp/i);
  });

  test.each([";", "|", " ", ",", "; "])("are not named in a list with %j between them", (separator) => {
    const value = `https://a.example${separator}https://intranet.acmecorp.example`;
    const after = redactedHeader("Access-Control-Allow-Origin", value, { hosts: true });
    expect(after).not.toMatch(/acmecorp|intranet/);
    expect(after).toContain(separator);
  });
});

describe("what was cut", () => {
  test("is counted once for each value, and shown before and after", () => {
    const { cut } = redact(
      exchangesOf(
        "GET https://api.example/items?key=abc | X-Api-Key: s3cret -> 200 => delivered",
        "GET https://api.example/items?key=abc | X-Api-Key: s3cret -> 200 => delivered",
      ),
    );
    expect(cut).toMatchObject({ headers: 1, queryValues: 1, pathSegments: 0, userinfo: 0, fragments: 0 });
    expect(cut.examples).toContainEqual({ kind: "headers", name: "X-Api-Key", before: "s3cret", after: "xxxxxx" });
    expect(cut.examples).toContainEqual({
      kind: "pathSegments",
      name: "URL",
      before: "https://api.example/items?key=abc",
      after: "https://api.example/items?key=3-chars",
    });
  });

  test("is nothing where there is nothing to cut", () => {
    expect(redact([plain]).cut).toMatchObject({ headers: 0, queryValues: 0, examples: [] });
  });

  test("of errors is what is no error's name", () => {
    const [shared] = redact([{ ...plain, error: "The certificate of host.example is not valid." }]).exchanges;
    expect(shared?.error).toBe("certificate error");
    const [told] = redact([{ ...plain, error: "[Errno 111] Connect call failed ('10.1.2.3', 46183)" }]).exchanges;
    expect(told?.error).toBe("[Errno 111] Connect call failed (more was cut)");
    expect(redact([{ ...plain, error: "net::ERR_FAILED" }]).exchanges[0]?.error).toBe("net::ERR_FAILED");
    const detailed = "net::ERR_BLOCKED_BY_RESPONSE.NotSameSite";
    expect(redact([{ ...plain, error: detailed }]).exchanges[0]?.error).toBe(detailed);
    const odd = redact([{ ...plain, error: "net::ERR_BLOCKED_BY_CLIENT.Swordfish" }]).exchanges[0]?.error;
    expect(odd).toBe("net::ERR_BLOCKED_BY_CLIENT");
  });
});

describe("what a person wants cut besides", () => {
  test("is the value of a header that would have stayed", () => {
    expect(redactedHeader("Server", "nginx")).toBe("nginx");
    expect(redactedHeader("Server", "nginx", { headers: ["server"] })).toBe("xxxxx");
  });

  test("is the name of a query parameter, with its value as ever", () => {
    const url = "https://api.example/items?customer=7&page=2";
    const [exchange] = redact([{ ...plain, hops: [{ ...plain.hops[0], url }] }], {
      parameters: ["customer"],
    }).exchanges;
    expect(exchange?.hops[0].url).not.toContain("customer");
    expect(exchange?.hops[0].url).toContain("&page=");
  });
});
