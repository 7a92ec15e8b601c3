import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { readCheck } from "./check-options";
import { WrongUsage } from "./command";
import { ORIGIN, checked, good, reflecting } from "./testing-check";
import { Variables } from "./variables";

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

  test("sends a secret from the environment and prints it nowhere", async () => {
    const words = `URL --origin ${ORIGIN} --header-env Authorization=TOKEN --json`;
    const { printed, seen, said } = await checked(good, words, { TOKEN: "Bearer s3cr3t" });
    expect(seen.some(({ headers }) => headers.authorization === "Bearer s3cr3t")).toBe(true);
    expect(printed + said.join(" ")).not.toContain("s3cr3t");
  });

  test.each(["", " --json", " --github", " --junit a.xml --sarif b.sarif"])(
    "prints no secret of the URL where many may read it, but with --raw: %j",
    async (format) => {
      const path = "/reset/kQ7xZ2mPw9LrT4vB8nYs/items?access_token=hXq93kLmZp";
      const words = `URL --origin https://other.example --quick${format}`;
      const SECRETS = /kQ7xZ2mPw9LrT4vB8nYs|hXq93kLmZp/;
      const cut = await checked(good, words, {}, { isTerminal: false, path });
      const raw = await checked(good, `${words} --raw`, {}, { isTerminal: false, path });
      const textOf = ({ printed, said, written }: typeof cut): string =>
        [printed, ...said, ...written.values()].join("\n");
      expect(textOf(cut)).not.toMatch(SECRETS);
      expect(textOf(cut)).toContain("https://other.example");
      expect(textOf(raw)).toMatch(SECRETS);
      expect(cut.seen.map(({ url }) => url)).toContain(path);
    },
  );

  test.each(["--markdown", "--html a.html", "--markdown --raw", "--html a.html --raw"])(
    "tells what it found without a secret of the URL in what is handed on: %s",
    async (format) => {
      const path = "/reset/kQ7xZ2mPw9LrT4vB8nYs/items?access_token=hXq93kLmZp";
      const words = `URL --origin ${ORIGIN} --deny https://evil.example ${format}`;
      const { printed, written } = await checked(reflecting, words, {}, { path });
      const handedOn = format.startsWith("--html") ? (written.get("a.html") ?? "") : printed;
      expect(handedOn).toContain("A page of any website can read");
      expect(handedOn).not.toMatch(/kQ7xZ2mPw9LrT4vB8nYs|hXq93kLmZp/);
    },
  );

  test("writes nothing of a variable into what it found", async () => {
    const { written } = await checked(reflecting, "--policy keyed.json --html a.html", { KEY: "blue-tenant-7" });
    expect(written.get("a.html")).toContain("A page of any website can read");
    expect(/<section id="notes">(.*)<\/section>/s.exec(written.get("a.html") ?? "")?.[1]).not.toContain(
      "blue-tenant-7",
    );
  });

  test("writes no secret into a report of CI at a terminal, where it prints what was typed", async () => {
    const path = "/items?access_token=hXq93kLmZp";
    const words = "URL --origin https://other.example --quick --junit a.xml --sarif b.sarif";
    const { printed, written } = await checked(good, words, {}, { isTerminal: true, path });
    expect(printed).toContain("hXq93kLmZp");
    expect(written.size).toBe(2);
    expect([...written.values()].join("\n")).not.toContain("hXq93kLmZp");
  });

  test("obeys nothing that a server sends to a terminal", async () => {
    const nasty: RequestListener = (_, response) => {
      response.socket?.end(
        "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: http://a\u009B31m\u00ADb\r\nContent-Length: 0\r\n\r\n",
        "latin1",
      );
    };
    for (const format of ["", " --json"]) {
      const { printed } = await checked(nasty, `URL --origin ${ORIGIN} --quick${format}`);
      expect(printed).toMatch(/^[ -~\n“”’–]+$/);
      expect(printed).toContain(String.raw`\u009b31m`);
    }
  });

  test("asks no URL that a script can't ask, and prints nothing of its password", async () => {
    const asking = checked(good, "http://ada:s3cr3t@127.0.0.1/ --quick");
    await expect(asking).rejects.toThrow(WrongUsage);
    await expect(asking).rejects.not.toThrow("s3cr3t");
  });
});

test.each([
  ["--header Authorization: Bearer s3cr3t", '"--header ..." is one word with a blank in it'],
  ["https://api.example/ --origin https://app.example", "the URL and an option are one word"],
])("an option and its value in one word are refused, and nothing of the value is said: %j", async (word, problem) => {
  const asking = readCheck([word], new Variables({}));
  await expect(asking).rejects.toThrow(problem);
  await expect(asking).rejects.toThrow("one word a line");
  await expect(asking).rejects.not.toThrow("s3cr3t");
});
