import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { quarkus } from "./quarkus";
import { policyWith, PRODUCTION } from "../testing";

test("lists stand between commas, and caches are told that responses vary", () => {
  expect(quarkus.parts(PRODUCTION)[0].code).toBe(`quarkus.http.cors.enabled=true
quarkus.http.cors.origins=https://app.example,https://admin.example
quarkus.http.cors.methods=GET,POST
quarkus.http.cors.headers=Content-Type
quarkus.http.cors.access-control-allow-credentials=true
quarkus.http.cors.access-control-max-age=7200
quarkus.http.header."Vary".value=Origin`);
});

test("cookies are forbidden aloud, for Quarkus would allow them", () => {
  for (const policy of [policyWith(), policyWith({ origins: [ANY] })]) {
    expect(quarkus.parts(policy)[0].code).toContain("access-control-allow-credentials=false");
  }
});

test("an origin that looks like a variable or like two origins stays one", () => {
  const origins = ["https://${x}.example", "https://a,b.example"] as const;
  expect(quarkus.parts(policyWith({ origins }))[0].code).toContain(
    "origins=https://$${x}.example,https://a\\\\,b.example",
  );
});
