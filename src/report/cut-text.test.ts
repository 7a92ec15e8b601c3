import { expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { remediesFor } from "../engine/remedy/remedies";
import { cutTexts, holdsCut, isToldAlike } from "./cut-text";
import { redact } from "./redact";

function cutOf(text: string) {
  const [original] = exchangesOf(text);
  const [cut] = redact(exchangesOf(text), { keepsIds: true }).exchanges;
  if (!original || !cut) throw new Error("no exchange");
  return { original, cut };
}

function told(exchange: ReturnType<typeof cutOf>["original"]) {
  const diagnosis = diagnoseAndFix(exchange);
  return { diagnosis, remedies: remediesFor(exchange, diagnosis, []) };
}

const PRODUCT = "POST http://127.0.0.1:7860/sdapi/v1/txt2img preflight 405 => blocked";

test("a product that only a path gives away is told by the original, and not by what is left of it", () => {
  const { original, cut } = cutOf(PRODUCT);
  expect(JSON.stringify(cut)).not.toContain("sdapi");
  expect(told(original).remedies.map(({ id }) => id)).toContain("sd-webui-cors");
  expect(isToldAlike(told(original), told(cut))).toBe(false);
  expect(isToldAlike(told(original), told(original))).toBe(true);
});

test("texts about the original name its path as it was cut", () => {
  const { original, cut } = cutOf(PRODUCT);
  const text = JSON.stringify(cutTexts(told(original), original, cut));
  expect(text).not.toMatch(/sdapi|txt2img/);
  expect(text).toContain(new URL(cut.hops[0].url).pathname);
});

test("a stranger's value that is one of our words changes none of them", () => {
  const { original, cut } = cutOf("GET https://api.example/a | X-State: blocked -> 200 => blocked");
  const { diagnosis } = cutTexts(told(original), original, cut);
  expect([diagnosis.verdict, diagnosis.cause]).toEqual(["blocked", "not-configured"]);
});

test("a piece of what was cut is noticed, also where a long value ends early", () => {
  const { original, cut } = cutOf("GET https://api.example/reset/9f8e7d6c5b4a39210f -> 200 => blocked");
  expect(holdsCut("it was 9f8e7d6c…", original, cut)).toBe(true);
  expect(holdsCut("nothing of it", original, cut)).toBe(false);
});

test("a framework that only a cut header gives away makes the texts those of the original", () => {
  const { original } = cutOf("PUT https://api.example/i preflight 404 | X-Runtime: 0.010 | Vary: Origin => blocked");
  const { original: other } = cutOf("PUT https://api.example/i preflight 404 | Vary: Origin => blocked");
  expect(isToldAlike(told(original), told(other))).toBe(false);
});

test("a piece of what was cut that stays elsewhere is no secret", () => {
  const { original, cut } = cutOf("GET https://api.example/manifest.json?rd=%2Fmanifest -> 200 => blocked");
  expect(holdsCut("manifest.json", original, cut)).toBe(false);
  const { original: secret, cut: without } = cutOf("GET https://api.example/i?rd=%2Fmanifest -> 200 => blocked");
  expect(holdsCut("manifest.json", secret, without)).toBe(true);
});
