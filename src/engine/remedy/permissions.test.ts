import { expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { needOf } from "./need";
import { permissions } from "./permissions";

function permissionsFor(text: string): readonly string[] {
  return exchangesOf(text).flatMap((exchange) => {
    const need = needOf(exchange, diagnoseAndFix(exchange), []);
    return need === null ? [] : [permissions(need)];
  });
}

test.each([
  ["GET https://api.example/i -> 200 => blocked", "the origin `https://app.example` and the method `GET`"],
  [
    "PUT https://api.example/i | X-A: 1 preflight 404 => blocked",
    "the origin `https://app.example`, the method `PUT` and the header `x-a`",
  ],
  [
    "PUT https://api.example/i | X-A: 1 | X-B: 2 preflight 404 => blocked",
    "the origin `https://app.example`, the method `PUT` and the headers `x-a` and `x-b`",
  ],
])("what a setting has to allow for %s is listed with its nouns", (text, listed) => {
  expect(permissionsFor(text)).toEqual([listed]);
});
