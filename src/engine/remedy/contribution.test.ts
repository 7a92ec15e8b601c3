import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Exchange } from "../fetch/exchange";
import { randomExchange } from "../fetch/testing";
import { exchangeOf } from "../diagnose/testing";
import { contributionOf } from "./contribution";
import { diagnoseAndFix } from "./full-diagnosis";
import { type Asked, askedOf, policyForServer, reviewOf, serversToFix } from "./policy";

const asked = (exchange: Exchange): Asked => askedOf(exchange, diagnoseAndFix(exchange));

/** The first of each contribution. */
const distinct = (all: readonly Asked[]): Asked[] =>
  all.filter((one, at) => all.findIndex((other) => contributionOf(other) === contributionOf(one)) === at);

test("a policy of many exchanges is that of one for each contribution", () => {
  const many = fc.array(randomExchange.map(asked), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(many, (some) => {
      const all = [...some, ...some];
      for (const server of serversToFix(all)) {
        const policy = policyForServer(server, all);
        expect(policyForServer(server, distinct(all))).toEqual(policy);
        if (policy !== null) expect(reviewOf(policy, distinct(all))).toEqual(reviewOf(policy, all));
      }
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["a path", "GET https://api.example/a -> 200 => blocked omit", "GET https://api.example/b -> 200 => blocked omit"],
  [
    "a header that is not about sharing",
    "GET https://api.example/a -> 200 | Server: x => blocked omit",
    "GET https://api.example/a -> 200 => blocked omit",
  ],
])("%s makes no other contribution", (_, one, other) => {
  expect(contributionOf(asked(exchangeOf(one)))).toBe(contributionOf(asked(exchangeOf(other))));
});

test.each([
  ["a method", "PATCH https://api.example/a preflight 404 => blocked omit"],
  ["a request header", "PUT https://api.example/a | X-A: 1 preflight 404 => blocked omit"],
  ["the page", "PUT https://api.example/a from https://b.example preflight 404 => blocked omit"],
  ["credentials", "PUT https://api.example/a preflight 404 => blocked include"],
  ["what is granted", "PUT https://api.example/a preflight 404 | Access-Control-Allow-Origin: * => blocked omit"],
])("%s makes another contribution", (_, text) => {
  const plain = "PUT https://api.example/a preflight 404 => blocked omit";
  expect(contributionOf(asked(exchangeOf(text)))).not.toBe(contributionOf(asked(exchangeOf(plain))));
});
