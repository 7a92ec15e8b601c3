import { expect, test } from "vitest";

import { exchangeOf } from "../../engine/diagnose/testing";
import type { Exchange } from "../../engine/fetch/exchange";
import { diagnoseAndFix } from "../../engine/remedy/full-diagnosis";
import { type Asked, askedOf, policyForServer } from "../../engine/remedy/policy";
import { GivenFixes } from "./given-fixes";

const SERVER = "https://api.example";

const askedAt = (startedAt: number, ...texts: string[]): readonly Asked[] =>
  texts.map((text) => {
    const exchange: Exchange = { ...exchangeOf(text), startedAt };
    return askedOf(exchange, diagnoseAndFix(exchange));
  });

const BEFORE = askedAt(1, `PUT ${SERVER}/a preflight 404 => blocked omit`);
const GRANTED = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT";
const AFTER = askedAt(2, `PUT ${SERVER}/a preflight 204 | ${GRANTED} -> 200 | ${GRANTED} => delivered omit`);
const WITH_NEW_HEADER = askedAt(3, `PUT ${SERVER}/a | X-B: 1 preflight 204 | ${GRANTED} => blocked omit`);

function given(): GivenFixes {
  const fixes = new GivenFixes();
  const [first] = BEFORE;
  const policy = policyForServer(SERVER, BEFORE);
  if (first && policy) fixes.add({ recipe: "express", policy, blocked: first.exchange });
  return fixes;
}

test("a fix is in place once what it was for works, also while the next request is blocked", () => {
  const fixes = given();
  fixes.observe(BEFORE, () => BEFORE);
  expect(fixes.inPlace("express", SERVER, BEFORE)).toBeNull();
  fixes.observe(AFTER, () => AFTER);
  expect(fixes.inPlace("express", SERVER, WITH_NEW_HEADER)).toMatchObject({ methods: ["PUT"], headers: [] });
});

test("the server is known by what worked there, and not by what was only shown", () => {
  const fixes = given();
  expect(fixes.workedAt([SERVER])).toBeNull();
  fixes.observe(AFTER, () => AFTER);
  expect(fixes.workedAt([SERVER])).toBe("express");
  expect(fixes.workedAt(["https://other.example"])).toBeNull();
});

test("a fix for an image is in place once the image is shown", () => {
  const image = `GET ${SERVER}/logo.svg`;
  const [kept] = askedAt(
    1,
    `${image} -> 200 | Cross-Origin-Resource-Policy: same-origin => blocked no-cors image net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`,
  );
  const policy = policyForServer(SERVER, BEFORE);
  if (!kept || !policy) throw new Error("No fix");
  const fixes = new GivenFixes();
  fixes.add({ recipe: "express", policy, blocked: kept.exchange });
  const after = [...AFTER, ...askedAt(2, `${image} -> 200 => opaque no-cors image`)];
  fixes.observe(after, () => after);
  expect(fixes.inPlace("express", SERVER, after)).not.toBeNull();
});

test("a fix that was never seen to work is not in place, nor one for another server's code", () => {
  const fixes = given();
  fixes.observe(WITH_NEW_HEADER, () => WITH_NEW_HEADER);
  expect(fixes.inPlace("express", SERVER, WITH_NEW_HEADER)).toBeNull();
  fixes.observe(AFTER, () => AFTER);
  expect(fixes.inPlace("nginx", SERVER, WITH_NEW_HEADER)).toBeNull();
});

test("a fix that was taken out again is not in place", () => {
  const fixes = given();
  fixes.observe(AFTER, () => AFTER);
  expect(fixes.inPlace("express", SERVER, BEFORE)).toBeNull();
});

test("a fix is in place, too, where a server that refuses one more header says nothing of what it allows", () => {
  const silent = askedAt(3, `PUT ${SERVER}/a | X-B: 1 preflight 200 | Vary: Origin => blocked omit`);
  const fixes = given();
  expect(fixes.inPlace("express", SERVER, silent)).toBeNull();
  fixes.observe(AFTER, () => AFTER);
  expect(fixes.inPlace("express", SERVER, silent)).toMatchObject({ methods: ["PUT"], headers: [] });
});
