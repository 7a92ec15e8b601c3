import { expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { decodeLink, encodeLink } from "./link";

test("a link gives back the exchanges that were put into it", async () => {
  const exchanges = exchangesOf("PUT https://api.example/items | X-Tenant: 7 preflight 401 => blocked");
  expect(await decodeLink(await encodeLink(exchanges))).toEqual({ exchanges });
});
