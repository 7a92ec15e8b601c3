import { expect, test } from "vitest";
import { causeIn } from "../../diagnose/testing";
import { ids, told } from "../testing";

test("a function that the emulator does not have is not told to set its CORS option", () => {
  const text = "GET http://localhost:5001/my-app/us-central1/f -> 404 | X-Powered-By: Express => blocked";
  expect(ids(text)).toContain("firebase-emulator");
  expect(ids(text)).not.toContain("firebase-function-cors");
});

test("Quarkus' list is told by the words beside the status, and an empty 403 without them leaves open who refused", () => {
  const refused = (words: string, headers = "Content-Length: 0"): string =>
    `GET http://localhost:8082/i from http://localhost:8080 -> 403${words} | ${headers} => blocked`;
  const said = refused(" (CORS Rejected - Invalid origin)");
  expect(ids(said)[0]).toBe("quarkus-cors");
  expect(told("quarkus-cors", said)).toContain("quarkus.http.cors.origins=http://localhost:8080");
  expect(causeIn(said)).toBe("origin-not-listed");
  // With lists of its own it sends those all the same.
  expect(ids(refused(" (CORS Rejected - Invalid origin)", "Access-Control-Allow-Methods: GET"))[0]).toBe(
    "quarkus-cors",
  );
  for (const words of ["", " (Forbidden)", " (CORS Rejected)"]) {
    expect(ids(refused(words))).not.toContain("quarkus-cors");
    expect(causeIn(refused(words))).toBe("rejected-without-reason");
  }
});

test("a step about OPTIONS is told where a preflight was rejected, and not where none was sent", () => {
  expect(told("rejected-without-reason", "PUT https://api.example/i preflight 403 => blocked")).toContain("OPTIONS");
  expect(told("rejected-without-reason", "GET https://api.example/i -> 403 => blocked")).not.toContain("OPTIONS");
});

test("a collector's own 405 comes before a route for OPTIONS, and that of another server does not", () => {
  const first = (length: string): string | undefined =>
    ids(
      `POST http://localhost:4318/v1/traces from http://localhost:3000 | Content-Type: application/json preflight 405 | Content-Type: text/plain | Content-Length: ${length} => blocked`,
    )[0];
  expect(first("41")).toBe("otel-collector-cors");
  expect(first("18")).toBe("preflight-no-route");
});

test("metrics that a page reads are not taken for what a collector is sent", () => {
  expect(told("otel-collector-cors", "GET https://api.example/v1/metrics -> 200 => blocked")).toBe("");
});

test("a list of headers that is nearly Strapi's is not taken for Strapi", () => {
  const text =
    "PUT https://api.example/i | X-Own: 1 preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS | Access-Control-Allow-Headers: Content-Type,Authorization => blocked";
  expect(ids(text)).toContain("add-to-list");
  expect(ids(text)).not.toContain("strapi-cors");
});

test.each([
  ["ethereum-node-cors", "http://localhost:8545/"],
  ["pocketbase-origins", "https://api.example/api/collections/items/records"],
  ["home-assistant-origin", "https://api.example/api/states/light.kitchen"],
])("%s is not told where only credentials are missing, which the product never allows", (id, url) => {
  const allowed = (value: string, credentials: string): string =>
    `GET ${url} -> 200 | Access-Control-Allow-Origin: ${value} => blocked ${credentials}`;
  expect(ids(allowed("*", "include"))).not.toContain(id);
  expect(ids(allowed("https://app.example", "include"))).not.toContain(id);
  expect(ids(allowed("https://app.example", "include"))[0]).toBe("without-credentials");
  expect(ids(allowed("https://other.example", "include"))).toContain(id);
});

test("a load balancer's own 403 or 413 is told as a rule's, and only its 502 to 504 as an application that is down", () => {
  const own = (status: number): readonly string[] =>
    ids(`POST https://api.example/i -> ${status} | Server: awselb/2.0 | Content-Type: text/html => blocked`);
  for (const status of [403, 413]) {
    expect(own(status)[0]).toBe("aws-waf-rule");
    expect(own(status)).not.toContain("app-down");
  }
  for (const status of [502, 503, 504]) {
    expect(own(status)).toContain("app-down");
    expect(own(status)).not.toContain("aws-waf-rule");
  }
});

test("a rule of AWS WAF is told of API Gateway's ForbiddenException alone", () => {
  const own = (type: string): readonly string[] =>
    ids(`POST https://api.example/i -> 403 | x-amzn-errortype: ${type} | x-amz-apigw-id: 1= => blocked`);
  expect(own("ForbiddenException")[0]).toBe("aws-waf-rule");
  expect(own("AccessDeniedException")).not.toContain("aws-waf-rule");
});

test("headers on API Gateway's errors are not told of a preflight, which needs another status", () => {
  const error = "401 | x-amzn-errortype: UnauthorizedException | x-amz-apigw-id: 1= => blocked";
  const onPreflight = ids(`PUT https://api.example/i preflight ${error}`);
  expect(onPreflight[0]).toBe("aws-rest-options-open");
  expect(onPreflight).not.toContain("aws-rest-gateway-responses");
  const onResponse = ids(`GET https://api.example/i -> ${error}`);
  expect(onResponse[0]).toBe("aws-rest-gateway-responses");
  expect(onResponse).not.toContain("aws-rest-options-open");
});

test("the bucket's rules are not told of an upload session, nor a session's start of an upload without one", () => {
  const to = (query: string): readonly string[] =>
    ids(`POST https://storage.googleapis.com/upload/storage/v1/b/a/o?uploadType=${query} -> 200 => blocked`);
  expect(to("resumable&upload_id=1")).toContain("google-storage-session");
  expect(to("resumable&upload_id=1")).not.toContain("google-storage-cors");
  expect(to("media")).not.toContain("google-storage-session");
});

test("a store that fails is not told as one whose rules don't fit", () => {
  const failed = (status: number): readonly string[] =>
    ids(`PUT https://b.s3.amazonaws.com/a preflight ${status} | Server: AmazonS3 => blocked`);
  expect(failed(403)).toContain("aws-s3-cors");
  expect(failed(503)).not.toContain("aws-s3-cors");
});

test("WebDAV of IIS is told for what it takes: PUT and DELETE, past the preflight, where IIS says which it takes", () => {
  const seen = (method: string, response: string): readonly string[] =>
    ids(`${method} https://api.example/i ${response} | Server: Microsoft-IIS/10.0 => blocked`);
  expect(seen("DELETE", "-> 405 | Allow: GET, HEAD, OPTIONS, TRACE")[0]).toBe("iis-webdav");
  expect(seen("POST", "-> 405 | Allow: GET, HEAD, OPTIONS, TRACE")).not.toContain("iis-webdav");
  expect(seen("PUT", "preflight 405 | Allow: GET, HEAD, OPTIONS, TRACE")).not.toContain("iis-webdav");
  // The application's own list of methods.
  expect(seen("PUT", "-> 405 | Allow: GET, POST")).not.toContain("iis-webdav");
});

test("a 426 is of a socket for hot reloading, and no list of Vite's lets a page load files from it", () => {
  const loaded = (status: number): readonly string[] =>
    ids(`GET http://localhost:5173/@vite/client from http://localhost:8000 -> ${status} => blocked script`);
  expect(loaded(200)).toContain("vite-cors");
  expect(loaded(426)).not.toContain("vite-cors");
  expect(told("request-rejected", "GET http://localhost:5173/@vite/client -> 426 => blocked script")).toContain(
    "`server.hmr.port`",
  );
});

test("Socket.IO's versions are spoken of where they are what a 400 is about", () => {
  const polled = (query: string, end: string): string =>
    told("socketio-cors", `GET http://localhost:3001/socket.io/?${query} ${end}`);
  const refused = "-> 400 => blocked";
  expect(polled("EIO=3&transport=polling", refused)).toContain("`allowEIO3: true`");
  expect(polled("EIO=4&transport=polling", refused)).toContain("the same major version on both sides");
  expect(polled("EIO=4&transport=polling&sid=a", refused)).toContain("sticky sessions");
  expect(polled("EIO=4&transport=polling", "-> 200 => blocked")).not.toContain("400");
  expect(polled("EIO=4&transport=polling", "=> failed net::ERR_CONNECTION_REFUSED")).toBe("");
});

test("the role for functions of the 1st generation is told of where functions are", () => {
  const refused = (url: string): string =>
    told("google-run-invoker", `GET ${url} -> 403 | Server: Google Frontend | Content-Type: text/html => blocked`);
  expect(refused("https://europe-west1-a.cloudfunctions.net/f")).toContain("roles/cloudfunctions.invoker");
  expect(refused("https://a-b-ew.a.run.app/f")).not.toContain("cloudfunctions");
});
