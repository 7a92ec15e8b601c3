import { describe, expect, test } from "vitest";
import type { Checked } from "../check/check";
import { browse } from "../check/browse";
import { PROFILES } from "../check/browsers";
import { type Finding, finding } from "../check/finding";
import { PAGE, fakeNetwork, target } from "../check/testing";
import { changesBetween, watchChecks } from "./check-watch";

const request = {
  url: target().url,
  origin: PAGE,
  method: "GET",
  headers: [],
  credentials: "omit",
  cookies: null,
  body: null,
} as const;
const exchange = await browse(request, PROFILES.chromium, {
  id: "e1",
  send: fakeNetwork(() => [200, []]).send,
  sendsUnsafe: false,
  now: () => 0,
});

function run(firefox: "allowed" | "blocked", findings: readonly Finding[] = []): readonly Checked[] {
  const browsers = { chromium: "allowed", firefox, webkit: "allowed" } as const;
  const rest = { real: null, standIn: null, seen: [], unproven: [], outsiders: [], passed: firefox === "allowed" };
  return [{ target: target(), origin: PAGE, exchange, browsers, findings, ...rest }];
}

describe("watching", () => {
  test("says what became worse and what better, and nothing of what stays", () => {
    const vary = finding("warning", "vary-missing", "Send Vary");
    const name = `GET https://api.example/items from ${PAGE}`;
    expect(changesBetween(run("allowed"), run("blocked", [vary]))).toEqual([
      `Worse:  ${name}: blocked in firefox`,
      `Worse:  ${name}: warning vary-missing`,
    ]);
    expect(changesBetween(run("blocked", [vary]), run("allowed", [vary]))).toEqual([
      `Better: ${name}: no more blocked in firefox`,
    ]);
    expect(changesBetween(run("blocked"), run("blocked"))).toEqual([]);
  });

  test("goes on until it is stopped", async () => {
    let printed = "";
    const runs = [run("blocked"), run("allowed")];
    const check = () => {
      const next = runs.shift();
      return next ? Promise.resolve(next) : Promise.reject(new Error("stopped"));
    };
    const watching = watchChecks(run("allowed"), check, () => Promise.resolve(), {
      print: (text) => (printed += text),
    });
    await expect(watching).rejects.toThrow("stopped");
    expect(printed.split("\n").map((line) => line.slice(0, 6))).toEqual(["Watchi", "Worse:", "Better", ""]);
  });
});
