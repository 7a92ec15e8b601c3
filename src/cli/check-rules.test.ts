import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { CAUSES } from "../engine/diagnose/causes";
import { ruleText } from "./check-rules";

test("every cause has a meaning and a way to its page", () => {
  for (const { id } of CAUSES) expect(ruleText(id)?.help).toContain(`/causes/${id}`);
});

test("everything that a check finds has a meaning and help of its own", () => {
  const sources = readdirSync("src/check")
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(`src/check/${name}`, "utf8"));
  const found = sources.flatMap((text) => [...text.matchAll(/finding\(\s*"(?:error|warning|note)",\s*"([\w-]+)"/g)]);
  const ids = new Set(found.map(([, id = ""]) => id));
  const alike = ["prefix", "suffix", "null", "subdomain", "scheme", "port"].map((likeness) => `allows-${likeness}`);
  expect(ids.size).toBeGreaterThan(6);
  for (const id of [...ids, ...alike, "not-sent", "blocked"]) expect(ruleText(id), id).not.toBeNull();
});
