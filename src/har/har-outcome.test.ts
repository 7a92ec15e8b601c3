import { describe, expect, test } from "vitest";
import { type Json, PAGE, allow, cors, entry, provisional, said, sent } from "./testing-producers";

const document = entry({
  url: `${PAGE}/`,
  asked: { "Sec-Fetch-Mode": "navigate" },
  custom: { _resourceType: "document" },
});

describe("what the file says happened outranks the rules", () => {
  test("DevTools: a null error is a success", () => {
    const custom = { _resourceType: "fetch" };
    const response = { _error: null };
    expect(said("WebInspector", [entry({ asked: cors, answered: allow, response, custom })])).toEqual([
      "GET /items: allowed",
    ]);
    expect(said("WebInspector", [entry({ asked: provisional, response, custom })])).toEqual([
      "GET /items: opaque no-cors-opaque",
    ]);
  });

  test("Playwright with Chromium: a response without an error is a success", () => {
    const custom = { _resourceType: "fetch" };
    expect(said("Playwright", [document, entry({ asked: cors, answered: allow, custom })], "chromium")).toEqual([
      "GET /items: allowed",
    ]);
  });

  test("Playwright with Chromium: blocked, and the file does not hold why", () => {
    const response = { _failureText: "net::ERR_FAILED" };
    const blocked = (asked: Readonly<Record<string, string>>, custom: Json) =>
      said("Playwright", [document, entry({ asked, status: -1, response, custom })], "chromium");
    expect(blocked(provisional, { _resourceType: "fetch" })).toEqual(["GET /items: blocked"]);
    // The page's own entry tells who asked.
    expect(blocked({}, { _resourceType: "xhr" })).toEqual(["GET /items: blocked"]);
    // A test that ends images itself gives them the same error.
    expect(blocked(provisional, { _resourceType: "image" })).toEqual(["GET /items: unknown"]);
    expect(blocked(provisional, { _resourceType: "fetch", _wasAborted: true })).toEqual(["GET /items: failed aborted"]);
    expect(blocked(provisional, { _resourceType: "fetch", _apiRequest: true })).toEqual([]);
  });

  test("Safari: its sentence names the refusal", () => {
    const sentence = `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`;
    expect(
      said("WebKit Web Inspector", [entry({ asked: { ...sent, Origin: PAGE }, response: { _error: sentence } })]),
    ).toEqual(["GET /items: blocked not-configured"]);
  });

  test("mitmproxy: its own sentences name what the network did", () => {
    const failed = (sentence: string) =>
      said("mitmproxy", [entry({ asked: cors, status: 0, response: { _error: sentence } })]);
    expect(failed("[Errno 111] Connect call failed ('127.0.0.1', 4000)")).toEqual([
      "GET /items: failed server-unreachable",
    ]);
    expect(failed("Client disconnected.")).toEqual(["GET /items: failed aborted"]);
  });

  test("Cypress: status 0 beside headers is blocked, and the cause is named only where no status changes it", () => {
    const blocked = (answered: Readonly<Record<string, string>>) =>
      said("@neuralegion/cypress-har-generator", [entry({ asked: cors, status: 0, answered })]);
    expect(blocked({ Date: "now" })).toEqual(["GET /items: blocked"]);
    expect(blocked({ "Access-Control-Allow-Origin": `${PAGE}/` })).toEqual([
      "GET /items: blocked origin-trailing-slash",
    ]);
    expect(blocked({ Location: "http://localhost:5000/" })).toEqual(["GET /items: blocked redirect-hop-without-cors"]);
  });

  test("Firefox: no status is no response, and the file does not name the error", () => {
    expect(said("Firefox", [entry({ asked: cors, status: 0 })])).toEqual(["GET /items: failed"]);
  });

  test("Firefox: a request that needs a preflight which is not listed may have been refused by it", () => {
    expect(said("Firefox", [entry({ method: "PUT", asked: cors, status: 0 })])).toEqual(["PUT /items: unknown"]);
  });

  test("Playwright with Chromium: the error's full name tells the resource policy", () => {
    const response = { _failureText: "net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin" };
    const image = entry({ asked: provisional, status: -1, response, custom: { _resourceType: "image" } });
    expect(said("Playwright", [document, image], "chromium")).toEqual(["GET /items: blocked corp"]);
  });

  test("without a status, a Location is a redirect's where nothing can have been created", () => {
    const kept = (method: string) =>
      said("@neuralegion/cypress-har-generator", [
        entry({ method, asked: cors, status: 0, answered: { Location: "http://localhost:5000/" } }),
      ]);
    expect(kept("GET")).toEqual(["GET /items: blocked redirect-hop-without-cors"]);
    expect(kept("POST")).toEqual(["POST /items: blocked"]);
  });

  test("without a status, a response that nobody says was kept may have been a redirect or not", () => {
    const answered = { ...allow, Location: "app:orders" };
    expect(said("Somebody's recorder", [entry({ asked: cors, status: 302, answered })])).toEqual([
      "GET /items: blocked unexplained",
    ]);
    expect(said("Somebody's recorder", [entry({ asked: cors, status: 0, answered })])).toEqual(["GET /items: unknown"]);
  });

  test("without a status, no storage is told from what a redirect without Location would not tell it from", () => {
    const kept = entry({ asked: cors, status: 0, answered: { Server: "AmazonS3" } });
    expect(said("@neuralegion/cypress-har-generator", [kept])).toEqual(["GET /items: blocked"]);
  });

  test("where browsers differ and the file names none, the verdict is open", () => {
    const asked = { ...cors, "Sec-Fetch-Storage-Access": "active" };
    const answered = { "Access-Control-Allow-Origin": PAGE, "Access-Control-Allow-Credentials": "true", Location: "" };
    const redirect = (creator: string) => said(creator, [entry({ asked, status: 302, answered })]);
    expect(redirect("Charles Proxy")).toEqual(["GET /items: unknown"]);
  });

  test("a redirect whose target is missing is open", () => {
    const answered = { ...allow, Location: "http://localhost:5000/login" };
    expect(said("chrome-har", [entry({ asked: cors, status: 302, answered })])).toEqual(["GET /items: unknown"]);
  });
});

describe("a page that was opened from a file", () => {
  const page = entry({ url: "file:///home/ada/index.html", asked: {}, custom: { _resourceType: "document" } });
  const module = (asked: Readonly<Record<string, string>>, response: Json, status = 0) =>
    said("WebInspector", [
      page,
      entry({ url: "file:///home/ada/main.js", asked, status, response, custom: { _resourceType: "script" } }),
    ]);

  test("may not load a module script from a file", () => {
    const refused = "GET /home/ada/main.js: failed scheme-not-http";
    expect(module({ Origin: "null" }, { _error: "net::ERR_FAILED" })).toEqual([refused]);
    expect(module({ Origin: "null" }, {})).toEqual([refused]);
    expect(module({ "Sec-Fetch-Mode": "cors" }, {})).toEqual([refused]);
  });

  test("may load any other script, and one that is missing is no matter of CORS", () => {
    expect(module({}, {}, 200)).toEqual([]);
    expect(module({}, {})).toEqual([]);
    expect(module({ Origin: "null" }, { _error: "net::ERR_FILE_NOT_FOUND" })).toEqual([]);
  });
});
