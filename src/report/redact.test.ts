import { expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { getHeader } from "../fetch/headers";
import { redact } from "./redact";

test("a header that no rule reads keeps its name and its length", () => {
  const exchanges = exchangesOf("GET https://api.example/items | Authorization: Bearer abc preflight 401 => blocked");
  const [cut] = redact(exchanges).exchanges;
  expect(getHeader(cut?.hops[0].requestHeaders, "authorization")).toBe("xxxxxxxxxx");
});
