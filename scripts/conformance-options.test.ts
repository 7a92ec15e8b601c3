import { expect, test } from "vitest";
import { HELP, readOptions } from "./conformance-options";

test("npm run conformance -- --help names every option, in lines that fit a terminal", () => {
  expect(readOptions(["--browser", "firefox", "--help"])).toBe("help");
  for (const option of ["browser", "cases", "seed", "only", "extension", "mend", "check", "help"]) {
    expect(HELP).toContain(`  --${option} `);
  }
  expect(Math.max(...HELP.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

test("what npm run conformance does without options is what the help says", () => {
  expect(readOptions(["--seed", "7"])).toMatchObject({ browser: "chromium", seed: 7, mend: false, check: false });
  expect(readOptions(["--only", "3,5"])).toMatchObject({ indexes: [3, 5] });
  expect(() => readOptions(["--onyl", "3"])).toThrow("--onyl");
});
