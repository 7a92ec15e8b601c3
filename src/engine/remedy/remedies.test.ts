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
  test("has the person's own values in it", () => {
    const text = words("PUT https://b.s3.amazonaws.com/a | x-amz-acl: private preflight 403 => blocked");
    for (const value of ["https://app.example", "PUT", "x-amz-acl"]) expect(text).toContain(value);
  });

  test("is not told of a server that allows all that was seen", () => {
    const asked = "POST http://localhost:11434/api/chat | Content-Type: application/json preflight 204";
    const lists = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: content-type";
    expect(ids(`${asked} | ${lists} => unknown`)).toEqual([]);
    expect(ids(`${asked} => unknown`)).toContain("ollama-origins");
  });

  test("writes no code with a value that could mean something else there", () => {
    const [setting] = remedies(
      "PUT https://acct.blob.core.windows.net/a from https://a';b.example preflight 403 | x-ms-error-code: CorsPreflightFailure => blocked",
    );
    expect(setting?.code).toEqual([]);
  });
});

describe("the headers to send", () => {
  const stepsOf = (text: string): readonly string[] =>
    remedies(text).find(({ id }) => id === "send-headers")?.steps ?? [];

  test("are told for each response, with the status that a preflight has to have", () => {
    expect(stepsOf("PUT https://api.example/i preflight 401 => blocked omit")).toEqual([
      "On the preflight response: status 204, `Access-Control-Allow-Origin: https://app.example`, `Access-Control-Allow-Methods: PUT`.",
      "On the response: `Access-Control-Allow-Origin: https://app.example`, `Vary: Origin`.",
    ]);
  });

  test("name the hop after a redirect", () => {
    expect(
      stepsOf("GET https://api.example/i -> 302 | Location: /j -> GET https://api.example/j -> 200 => blocked omit"),
    ).toEqual([
      "On the redirect: `Access-Control-Allow-Origin: https://app.example`, `Vary: Origin`.",
      "On the response of hop 2: `Access-Control-Allow-Origin: https://app.example`, `Vary: Origin`.",
    ]);
  });
});

test("tRPC's server keeps the path below which the page requests it", () => {
  const [setting] = remedies("GET http://localhost:3000/api/trpc/user.byId -> 200 => blocked");
  expect(setting?.code[0]?.text).toContain('basePath: "/api/trpc/",');
});

describe("another request or another page", () => {
  const PREFLIGHT =
    "preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: POST";

  test("a form in place of JSON, where a service responds to no preflight", () => {
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

  test("a library's headers are left alone where the server allows them", () => {
    const supabase = "POST https://api.example/f | X-Client-Info: a | X-Tenant: 1 preflight 204";
    const allows = (names: string): string =>
      `${supabase} | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: ${names} => blocked`;
    expect(ids(allows("x-tenant"))).toContain("sdk-headers");
    expect(ids(allows("x-client-info"))).not.toContain("sdk-headers");
  });

  test("without a response header on the request, before all that a server could be told", () => {
    const wrong = `POST https://api.example/i | Access-Control-Allow-Origin: * ${PREFLIGHT} => blocked`;
    expect(ids(wrong)[0]).toBe("cors-header-in-request");
    const alsoOther = wrong.replace("Origin: *", "Origin: * | X-Tenant: 7");
    expect(ids(alsoOther)[0]).not.toBe("cors-header-in-request");
  });

  test("with the same mode everywhere, where a cached copy was made without Origin", () => {
    const stored = "GET https://b.s3.amazonaws.com/t.png -> 200 | Server: AmazonS3 => opaque image no-cors";
    const copy = "GET https://b.s3.amazonaws.com/t.png -> 200 cached | Server: AmazonS3 => blocked image";
    expect(ids(copy, stored)[0]).toBe("same-request");
    expect(ids(copy)).not.toContain("same-request");
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
    expect(words("GET https://api.example/i from wails://wails -> 200 => blocked")).toContain("Wails");
    expect(ids("GET https://api.example/i from https://obsidian.md -> 200 => blocked")).not.toContain("app-shell");
  });

  test("the server's host name, where the page of another computer requests localhost", () => {
    const refused = (page: string): string =>
      `GET http://localhost:8080/i from ${page} => failed net::ERR_CONNECTION_REFUSED`;
    expect(ids(refused("http://192.168.1.16:3000"))).toContain("other-computer");
    expect(ids(refused("http://localhost:3000"))).not.toContain("other-computer");
    expect(
      ids("GET http://192.168.1.16/i from http://192.168.1.17 => failed net::ERR_CONNECTION_REFUSED"),
    ).not.toContain("other-computer");
  });

  test("a preflight without a login, where one in front redirects it", () => {
    const login = "302 | Location: https://accounts.google.com/o/oauth2/auth?redirect_uri=x";
    expect(ids(`PUT https://api.example/i preflight ${login} => blocked`)).toContain("preflight-past-login");
    expect(ids(`GET https://api.example/i -> ${login} => blocked`)).not.toContain("preflight-past-login");
  });

  test("without a header that the own server does not need, unless others are missing too", () => {
    const own = (names: string): string =>
      `GET https://api.app.example/i ${names} preflight 204 | Access-Control-Allow-Origin: https://app.example => blocked`;
    expect(ids(own("| X-Requested-With: a"))).toContain("drop-headers");
    expect(ids(own("| X-Requested-With: a | X-Tenant: b"))).not.toContain("drop-headers");
  });

  test("a signed URL without the token that a client adds to all it requests", () => {
    const put = (url: string, name: string): readonly string[] =>
      ids(`PUT ${url} | Content-Type: image/png | ${name}: Bearer a preflight 403 => blocked`);
    for (const url of [
      "https://b.s3.amazonaws.com/a.png?X-Amz-Signature=0",
      "https://acct.blob.core.windows.net/c/a?sv=2024-08-04&sr=b&sig=0",
      "https://storage.googleapis.com/b/a?X-Goog-Signature=0",
    ]) {
      expect(put(url, "Authorization")[0]).toBe("signed-url");
      expect(put(url, "X-Tenant")).not.toContain("signed-url");
      expect(put(url.split("?")[0] ?? "", "Authorization")).not.toContain("signed-url");
    }
  });

  test("without the headers that alone cause a preflight, where somebody else's server lets none pass", () => {
    const foreign = (names: string): string => `GET https://api.themoviedb.org/3/tv ${names} preflight 404 => blocked`;
    expect(ids(foreign("| Cache-Control: no-cache | Pragma: no-cache"))[0]).toBe("drop-headers");
    expect(ids(foreign("| Cache-Control: no-cache | Authorization: Bearer a"))).not.toContain("drop-headers");
    const own = "GET https://api.app.example/i | Pragma: no-cache preflight 404 => blocked";
    expect(ids(own)).not.toContain("drop-headers");
  });

  test("without what a client adds to all requests, where somebody else's server allows the page but not that", () => {
    const call = (host: string, names: string, allowed: string): readonly string[] =>
      ids(`GET https://${host}/a ${names} preflight 204 ${allowed} => blocked`);
    const open = "| Access-Control-Allow-Origin: *";
    expect(call("api.mapbox.com", "| Authorization: Bearer a", open)[0]).toBe("foreign-headers");
    expect(call("api.cloudinary.com", "| X-Language: de", open)[0]).toBe("foreign-headers");
    for (const other of [
      call("api.app.example", "| Authorization: Bearer a", open),
      call("api.mapbox.com", "| Authorization: Bearer a", ""),
      call("api.mapbox.com", "| Pragma: no-cache", open),
      call("api.mapbox.com", "| traceparent: a", open),
      call("api.mapbox.com", "| Content-Type: application/json", open),
    ]) {
      expect(other).not.toContain("foreign-headers");
    }
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

describe("another URL", () => {
  test("where the server moved for good, with all its paths", () => {
    const moved = (status: number, target: string): string =>
      `POST https://old.example/api?a=1 | Content-Type: application/json preflight ${status} | Location: ${target} => blocked`;
    expect(ids(moved(308, "https://new.example/api?a=1"))[0]).toBe("final-url");
    expect(ids(moved(307, "https://new.example/api?a=1"))).not.toContain("final-url");
    expect(ids(moved(308, "https://new.example/welcome"))).not.toContain("final-url");
    expect(
      ids(
        "GET https://a.example/wp-json/wp/v2/posts -> 301 | Location: https://b.example/wp-json/wp/v2/posts => blocked",
      ),
    ).toContain("final-url");
  });

  test("where a second one, or no value, was put into it", () => {
    const put = (url: string, status = 404): string =>
      `POST ${url} | Content-Type: application/json preflight ${status} => blocked`;
    expect(ids(put("https://eth.example/v2/wss://eth.example/v2/key"))[0]).toBe("correct-url");
    expect(ids(put("https://api.example/undefined/items"))[0]).toBe("correct-url");
    expect(ids("GET http://undefined/items => failed net::ERR_NAME_NOT_RESOLVED")[0]).toBe("correct-url");
    // A proxy has the URLs of others in its path, and a server may have anything that it responds to.
    expect(ids(put("https://proxy.example/https://api.example/items"))).not.toContain("correct-url");
    expect(ids(put("https://api.example/undefined/items", 401))).not.toContain("correct-url");
    expect(ids(put("https://api.example/undefined-behaviour/items"))).not.toContain("correct-url");
  });

  test("where a server's address to listen on was taken for one to request", () => {
    const [way] = remedies("GET https://0.0.0.0:3002/@vite/client => failed net::ERR_CONNECTION_REFUSED");
    expect(way?.id).toBe("listen-address");
    expect(way?.steps[0]).toContain("`https://localhost:3002/@vite/client`");
    expect(ids("GET https://10.0.0.0:3002/ => failed net::ERR_CONNECTION_REFUSED")).not.toContain("listen-address");
  });

  test("or the page over https, where it names its own host so", () => {
    const font = (page: string): string => `GET https://www.example/a.woff2 from ${page} -> 200 => blocked font`;
    expect(ids(font("http://www.example"))[0]).toBe("same-scheme");
    expect(ids(font("http://www.example:8080"))).not.toContain("same-scheme");
    expect(ids(font("http://example"))).not.toContain("same-scheme");
  });
});

test("a response from a cache that names another origin may be a copy, unless it varies by origin", () => {
  const response = (headers: string): string =>
    `GET https://cdn.example/a.json -> 200 | Access-Control-Allow-Origin: https://other.example ${headers} => blocked`;
  expect(ids(response("| cf-cache-status: HIT | Age: 9"))).toContain("past-cache");
  expect(ids(response("| cf-cache-status: HIT | Age: 9 | Vary: Origin"))).not.toContain("past-cache");
  expect(ids(response(""))).not.toContain("past-cache");
});

test("a response from a cache without CORS headers may be a copy, and a reload tells before anything is changed", () => {
  const response = (headers: string): string => `GET https://b.s3.amazonaws.com/a.png -> 200${headers} => blocked`;
  expect(ids(response(" cached | Server: AmazonS3"))[0]).toBe("past-cache");
  expect(ids(response(" cached | Server: AmazonS3 | Vary: Origin"))).not.toContain("past-cache");
  expect(ids(response(" | Server: AmazonS3"))).not.toContain("past-cache");
  const atCdn = "GET https://files.app.example/a.json -> 200 | cf-cache-status: HIT | Age: 9 => blocked";
  expect(ids(atCdn)).toContain("past-cache");
  expect(ids(atCdn.replace("HIT | Age: 9", "MISS"))).not.toContain("past-cache");
});

test("a copy without CORS headers at a CDN is told before the rules of the bucket behind it", () => {
  const from = (cache: string): readonly string[] =>
    ids(
      `GET https://video.app.example/a.ts -> 200 | Server: AmazonS3 | Via: 1.1 a.cloudfront.net (CloudFront) | ${cache} => blocked`,
    );
  expect(from("X-Cache: Hit from cloudfront | Age: 9")[0]).toBe("cloudfront-cors");
  expect(from("X-Cache: Miss from cloudfront")[0]).toBe("aws-s3-cors");
});

test("the end of a session is a page to navigate to, and its API is none", () => {
  const url = "https://sso.example/realms/r/protocol/openid-connect/logout";
  const logout = `GET ${url}?id_token_hint=1&post_logout_redirect_uri=https%3A%2F%2Fapp.example -> 302 | Location: https://app.example => blocked`;
  expect(ids(logout)).toEqual(["navigate"]);
  expect(ids(`POST ${url} -> 400 => blocked`)[0]).toBe("keycloak-web-origins");
  expect(ids("GET https://api.example/logout -> 302 | Location: https://app.example => blocked")).not.toContain(
    "navigate",
  );
});

test("a page of Hugging Face has an API, and what is the API or a file already has none to be sent to", () => {
  expect(ids("GET https://huggingface.co/o/m -> 200 | Content-Type: text/html => blocked")[0]).toBe("opt-in");
  for (const path of ["api/models/o/m", "o/m/resolve/main/a.json"])
    expect(ids(`GET https://huggingface.co/${path} -> 403 => blocked`)).not.toContain("opt-in");
});

test("somebody else is asked with the request and the lines that are missing", () => {
  const message = remedies("GET https://api.notion.com/v1/pages -> 200 => blocked").find(
    ({ kind }) => kind === "ask-owner",
  );
  expect(message?.code[0]?.text).toContain("Access-Control-Allow-Origin: https://app.example");
  expect(ids("GET https://api.app.example/i -> 200 => blocked")).not.toContain("ask-owner");
});

test("a list that does not include the origin is named as the layer calls it", () => {
  expect(words("GET https://api.example/i -> 400 | content-length: 42 => blocked")).toContain("allowed_origin");
});

test("a request that works needs nothing, also where there is something to warn of", () => {
  expect(remedies("GET https://api.example/i -> 200 | Access-Control-Allow-Origin: * => delivered")).toEqual([]);
  const withoutVary = "-> 200 | Access-Control-Allow-Origin: https://app.example => delivered";
  const own = "GET https://app.example/i -> 302 | Location: https://api.example/i";
  expect(remedies(`${own} then GET https://api.example/i ${withoutVary}`)).toEqual([]);
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

  test("does not suggest a request that has no preflight", () => {
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
  ["cors-proxies", "GET https://cors-anywhere.herokuapp.com/https://api.example/i -> 403 => blocked", "own back end"],
  ["chain-nodes", "POST https://api.mainnet-beta.solana.com/ -> 403 => blocked", "key of your own"],
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
