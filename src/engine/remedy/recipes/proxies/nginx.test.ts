import { expect, test } from "vitest";

import { nginx } from "./nginx";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => nginx.parts(policy).map(({ code }) => code);

test("one origin needs no map, and every header is sent with errors too", () => {
  expect(codeOf()).toEqual([
    `add_header Access-Control-Allow-Origin "https://app.example" always;
add_header Access-Control-Allow-Methods "GET, POST" always;
add_header Access-Control-Allow-Headers "Content-Type" always;
# The application's own lines would come twice.
proxy_hide_header Access-Control-Allow-Methods;
proxy_hide_header Access-Control-Allow-Headers;
proxy_hide_header Access-Control-Allow-Origin;
proxy_hide_header Access-Control-Allow-Credentials;

if ($request_method = OPTIONS) {
    return 204;
}`,
    `add_header Access-Control-Allow-Origin "https://app.example" always;
add_header Access-Control-Allow-Methods "GET, POST" always;
add_header Access-Control-Allow-Headers "Content-Type" always;`,
  ]);
});

test("a list of origins is a map that gives back those and nothing else", () => {
  const [server, map] = codeOf(PRODUCTION);
  expect(server).toContain(`add_header Access-Control-Allow-Origin $cors_origin always;
add_header Vary "Origin" always;
add_header Access-Control-Allow-Credentials "true" always;`);
  expect(map).toBe(`map $http_origin $cors_origin {
    "https://app.example" $http_origin;
    "https://admin.example" $http_origin;
}`);
});

test("leaves other origins to the application, where that has a list of its own", () => {
  const [server, map] = codeOf(policyWith({ hidesList: true }));
  expect(server).toContain("if ($cors_preflight) {");
  expect(map).toBe(`map $http_origin $cors_origin {
    default $upstream_http_access_control_allow_origin;
    "https://app.example" $http_origin;
}
map $request_method:$http_origin $cors_preflight {
    "OPTIONS:https://app.example" 1;
}`);
});

test("keeps the wildcard for all other origins where every response has it today", () => {
  const [server, map] = codeOf(policyWith({ open: true, hidesList: true }));
  expect(server).toContain("if ($request_method = OPTIONS) {");
  expect(map).toBe(`map $http_origin $cors_origin {
    default "*";
    "https://app.example" $http_origin;
}`);
});

test("makes room in the map for an origin longer than nginx expects", () => {
  const long = `https://${"preview-".repeat(8)}.example` as const;
  expect(codeOf({ ...PRODUCTION, origins: ["https://app.example", long] })[1]).toMatch(/^map_hash_bucket_size 512;\n/);
});

test("says that it can't write a dollar sign into a header, but takes one in a list of origins", () => {
  expect(nginx.refuses?.(policyWith({ headers: ["x-$y"] }))).toContain("`$`");
  expect(nginx.refuses?.(policyWith({ origins: ["https://a$b.example"] }))).toContain("`$`");
  expect(nginx.refuses?.(policyWith({ origins: ["https://a$b.example", "https://app.example"] }))).toBeNull();
});
