import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { remediesFor } from "./remedies";

const CASES = readFileSync(new URL("reported.txt", import.meta.url), "utf8")
  .split("\n\n")
  .slice(1)
  .map((block) => {
    const [head = "", text = ""] = block.split("\n");
    const [name = "", expected = ""] = head.split(": ");
    return { name, expected, text };
  });

test.each(CASES)("$name: $expected", ({ expected, text }) => {
  const [exchange] = exchangesOf(text);
  if (!exchange) throw new Error("no exchange");
  const diagnosis = diagnoseAndFix(exchange);
  const [first] = remediesFor(exchange, diagnosis);
  const who = diagnosis.answeredBy?.id ?? "nobody";
  expect(`${diagnosis.owner} / ${who} / ${diagnosis.cause} / ${first?.id ?? "none"}`).toBe(expected);
});
