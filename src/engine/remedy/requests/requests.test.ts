import { describe, expect, test } from "vitest";
import { ids, remedies, told, words } from "../testing";

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

  test("no credentials, where a cookie goes along by chance or a token says who asks", () => {
    const call = (url: string): string =>
      `GET ${url} | Cookie: a=1 -> 200 | Access-Control-Allow-Origin: https://app.example => blocked include`;
    expect(ids(call("http://localhost:4000/stream"))).toContain("without-credentials");
    expect(ids(call("https://api.example/stream?access_token=a"))).toContain("without-credentials");
    expect(ids(call("https://api.example/stream"))).not.toContain("without-credentials");
  });

  test("one host name, where page and URL differ by www alone", () => {
    const font = "GET http://shop.example/a.woff2 from http://www.shop.example -> 200 => blocked font";
    expect(ids(font)[0]).toBe("same-host");
    expect(told("same-host", font)).toContain("`www.shop.example` and `shop.example` are likely one site");
    for (const other of ["http://cdn.shop.example", "http://shop.example:8080", "http://wwwshop.example"]) {
      expect(ids(font.replace("http://www.shop.example", other))).not.toContain("same-host");
    }
  });

  test.each([
    ["https://shop-git-new-cart-acme.vercel.app", "https://shop.vercel.app"],
    ["https://shop.vercel.app", "https://shop-8fj2k1x0a-acme.vercel.app"],
    ["https://deploy-preview-12--shop.netlify.app", "https://shop.netlify.app"],
    ["https://4f1c9a2b.shop.pages.dev", "https://shop.pages.dev"],
    ["https://shop-pr-7.onrender.com", "https://shop.onrender.com"],
  ])("the page's own host, where %s and %s are deployments of one project", (page, server) => {
    const call = `GET ${server}/api/items from ${page} -> 200 => blocked`;
    expect(ids(call)[0]).toBe("same-host");
    expect(told("same-host", call)).toContain("likely deployments of one project");
  });

  test.each([
    ["https://shop-dashboard-acme.vercel.app", "https://shop.vercel.app"],
    ["https://shop-git-new-acme.vercel.app", "https://shop-api.vercel.app"],
    ["https://shop.netlify.app", "https://shop-api.netlify.app"],
    ["https://shop.pages.dev", "https://shop-api.pages.dev"],
    ["https://shop-git-new-acme.vercel.app", "https://shop.netlify.app"],
  ])("no host in common, where %s and %s may be two projects", (page, server) => {
    expect(ids(`GET ${server}/api/items from ${page} -> 200 => blocked`)).not.toContain("same-host");
  });

  test("a path without what its base URL has already, also of somebody else's API", () => {
    const doubled = (server: string, end: string) =>
      `GET ${server}/api/v1/v1/models | Authorization: Bearer a ${end} 404 | Content-Type: text/html => blocked`;
    const openRouter = doubled("https://openrouter.ai", "preflight");
    expect(ids(openRouter)[0]).toBe("third-party");
    expect(told("third-party", openRouter)).toContain("`/v1` is twice in the path");
    expect(told("not-found", "GET https://api.example/api/api/i -> 404 => blocked")).toContain("`/api` is twice");
    expect(told("not-found", "GET https://api.example/items/1/1 -> 404 => blocked")).not.toContain("is twice");
    expect(ids(doubled("https://openrouter.ai", "preflight").replace("/v1/v1", "/v1"))).not.toContain("third-party");
  });

  test("what the page itself can change, where its policy keeps a file of another origin out", () => {
    const image = "GET https://images.example/a.png -> 200 => failed NS_ERROR_DOM_CORP_FAILED no-cors image firefox";
    expect(told("embed-elsewhere", image)).toContain("`crossorigin` on the element");
    expect(ids(image.replace("-> 200", "-> 200 | Cross-Origin-Resource-Policy: same-site"))).not.toContain(
      "embed-elsewhere",
    );
  });

  test("a document of Google's published or its API, and no login of the script's", () => {
    const sheet =
      "GET https://docs.google.com/spreadsheets/d/1/export?format=csv -> 307 | Location: https://accounts.google.com/ServiceLogin => blocked";
    expect(ids(sheet)).toEqual(["opt-in", "navigate"]);
    expect(told("opt-in", sheet)).toContain("Publish to web");
    expect(told("navigate", sheet)).toContain("a script can't log in");
    expect(told("navigate", sheet)).not.toContain("401");
  });

  test("a copy of a font or a script, and no back end that passes them on", () => {
    for (const type of ["font", "script", "stylesheet"]) {
      expect(ids(`GET https://cdn.example/a -> 200 => blocked ${type}`)).not.toContain("call-yourself");
    }
    expect(ids("GET https://cdn.example/a -> 200 => blocked")).toContain("call-yourself");
  });

  test("a page over http where it loads its own files, and then no server has to allow anything", () => {
    const module = "GET file:///home/ada/main.js from null => failed";
    expect(ids(module)).toEqual(["serve-page"]);
    expect(told("serve-page", module)).toContain("so CORS does not apply to them");
    expect(told("serve-page", module)).not.toContain("socket.io");
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

test("a copy without CORS headers is not told to load with crossorigin before it is known that the server sends any", () => {
  const file = "200 | Date: Sat, 21 Nov 2026 02:00:00 GMT | Cache-Control: max-age=600";
  const copied = `GET https://api.example/items.png -> ${file} => blocked`;
  const picture = `GET https://api.example/items.png -> ${file} => opaque image`;
  const firstStep = (...others: string[]) =>
    remedies(copied, picture, ...others).find(({ id }) => id === "same-request")?.steps[0];
  expect(firstStep()).toContain("whether the server sends CORS headers at all");
  expect(firstStep("GET https://api.example/other -> 200 | Access-Control-Allow-Origin: * => delivered")).toContain(
    'Write `crossorigin="anonymous"`',
  );
});
