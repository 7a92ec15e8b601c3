import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { WrongUsage } from "./command";
import { ORIGIN, checked, good } from "./testing-check";

describe("cors-why check", () => {
  test.each([
    ["that a server sends back", "--header-env X-Key=KEY"],
    ["that is a part of the URL in the file", "--policy keyed.json"],
  ])("prints nowhere what a variable holds %s, but with --raw", async (_, words) => {
    const KEY = "5e884898da28047151d0e56f8dc62927";
    const echo: RequestListener = (request, response) => {
      const isPreflight = request.method === "OPTIONS";
      response.setHeader("Access-Control-Allow-Origin", isPreflight ? ORIGIN : `https://${KEY}.example ${KEY}`);
      response.setHeader("Access-Control-Allow-Headers", `x-key, ${KEY}`);
      response.statusCode = request.url?.includes("items") === true ? 200 : 404;
      response.end();
    };
    const own = words.startsWith("--header") ? `URL ${words} --origin ${ORIGIN}` : words;
    for (const format of ["", " --json", " --github", " --markdown", " --prompt", " --junit a.xml --sarif b.sarif"]) {
      const { printed, said, written, seen } = await checked(echo, own + format, { KEY });
      expect(JSON.stringify([printed, said, [...written]])).not.toContain(KEY);
      expect(JSON.stringify(seen.map(({ url, headers }) => [url, headers]))).toContain(KEY);
    }
    expect((await checked(echo, `${own} --raw`, { KEY })).printed).toContain(KEY);
  });

  test.each([
    ["--policy cors-why.json --junit cors-why.json", "--junit would overwrite cors-why.json, the file it reads"],
    ["URL --body b.json --sarif b.json", "--sarif would overwrite b.json, the file it reads"],
    ["URL --cacert ca.pem --html ca.pem", "--html would overwrite ca.pem, the file it reads"],
    ["URL --html a --sarif a", "--sarif would overwrite what --html writes"],
  ])("asks no server where a file would be lost: %s", async (words, problem) => {
    const { exitCode, said, seen, written } = await checked(good, words);
    expect([exitCode, said, seen, [...written]]).toEqual([2, [problem], [], []]);
  });

  test("names the path that was asked for wherever it prints, in any language, and no key in one", async () => {
    for (const format of ["", " --json", " --github", " --markdown", " --prompt", " --junit a.xml --sarif b.sarif"]) {
      const words = `URL --origin ${ORIGIN}${format}`;
      const at = (path: string) => checked((_, response) => response.end(), words, {}, { isTerminal: false, path });
      const { printed, written } = await at("/kunden/42/artikel");
      expect(printed + [...written.values()].join("")).toContain("/kunden/42/artikel");
      const keyed = await at("/reset/kX9fPq27LmZt4Rb8Yw");
      expect(keyed.printed + [...keyed.written.values()].join("")).not.toContain("kX9fPq27");
    }
  });

  test("says what is wrong without what a variable holds", async () => {
    const words = "--policy badly.json";
    await expect(checked(good, words, { KEY: "s3cr3t k3y" })).rejects.toThrow(
      new WrongUsage('"http://CUT/items" is no http or https URL'),
    );
    await expect(checked(good, "URL --header-env constructor=constructor")).rejects.toThrow(
      new WrongUsage("the environment variable constructor is not set"),
    );
  });
});
