import { describe, expect, test } from "vitest";
import { readHar } from "../har/har-in";
import { decodeLink } from "../report/link";
import { REPORT_ELEMENT } from "../report/html";
import { type Finished, run as runPrinting } from "./run";
import { BUILT, OPTIONS } from "./testing-run";

const STYLE = { width: 80, colour: false };
const PAGE = "https://app.example";

function answer(url: string, allowed: string, origin = PAGE): unknown {
  return {
    startedDateTime: "2026-01-01T12:00:00.000Z",
    time: 5,
    request: {
      method: "GET",
      url,
      headers: [
        { name: "Origin", value: origin },
        { name: "Sec-Fetch-Mode", value: "cors" },
      ],
    },
    response: { status: 200, headers: [{ name: "Access-Control-Allow-Origin", value: allowed }], redirectURL: "" },
    _cors: { credentials: "omit" },
  };
}

const CAPTURE = JSON.stringify({
  log: {
    version: "1.2",
    entries: [answer("https://good.example/items", "*"), answer("https://bad.example/items", `${PAGE}/`)],
  },
});

/** The page that sends the requests. */
const DOCUMENT = {
  ...(answer(`${PAGE}/`, "") as object),
  request: { method: "GET", url: `${PAGE}/`, headers: [] },
  _resourceType: "document",
  _cors: undefined,
};

/** The same with all that it prints, and its notes. */
async function run(
  ...[file, options, style, built]: Parameters<typeof runPrinting> extends [...infer First, unknown] ? First : never
): Promise<Finished & { readonly output: string; readonly notes: readonly string[] }> {
  let output = "";
  const notes: string[] = [];
  const finished = await runPrinting(file, options, style, built, {
    print: (text) => {
      output += text;
    },
    note: (line) => void notes.push(line),
  });
  return { ...finished, output, notes };
}

describe("the command", () => {
  test("prints an array with one diagnosis for each request", async () => {
    const { output, exitCode, complaint } = await run(CAPTURE, { ...OPTIONS, json: true }, STYLE, BUILT);
    expect(JSON.parse(output)).toMatchObject([
      { schema: 1, exchange: "e1", verdict: "allowed", cause: null },
      { schema: 1, exchange: "e2", verdict: "blocked", cause: "origin-trailing-slash" },
    ]);
    expect([exitCode, complaint]).toEqual([0, ""]);
  });

  test("shows a person the fix", async () => {
    const { output } = await run(CAPTURE, OPTIONS, STYLE, BUILT);
    expect(output).toContain("BLOCKED GET https://bad.example/items\n");
    expect(output).toContain(`\n    Access-Control-Allow-Origin: ${PAGE}\n`);
    expect(output).toContain("\n2 cross-origin requests: 1 blocked, 1 allowed.\n");
  });

  test("writes the fix as code for the server that needs it, and for no other", async () => {
    const { output } = await run(CAPTURE, { ...OPTIONS, recipe: "express" }, STYLE, BUILT);
    expect(output).toContain("Express (cors) for https://bad.example\n");
    expect(output).toContain("\nnpm install cors\n");
    expect(output).toContain(`\n    origin: ["${PAGE}"],\n`);
    expect(output).not.toContain("for https://good.example");
  });

  test("writes code for the page, and names the frame of another site that asked before it as left out", async () => {
    const frame = "https://ads.example";
    const entries = [DOCUMENT, answer("https://bad.example/ad", "", frame), answer("https://bad.example/items", "")];
    const capture = JSON.stringify({ log: { version: "1.2", entries } });
    const { output } = await run(capture, { ...OPTIONS, recipe: "express" }, STYLE, BUILT);
    expect(output).toContain(`\n    origin: ["${PAGE}"],\n`);
    expect(output).toContain(`\n  Left out: ${frame}\n`);
  });

  test("writes no code where only a frame of another site asked, and names it", async () => {
    const frame = "https://ads.example";
    const entries = [DOCUMENT, answer("https://bad.example/ad", "", frame)];
    const capture = JSON.stringify({ log: { version: "1.2", entries } });
    const { output } = await run(capture, { ...OPTIONS, recipe: "express" }, STYLE, BUILT);
    expect(output).toContain("No code: only frames of other sites sent these requests.");
    expect(output).toContain(`\n  Left out: ${frame}\n`);
    expect(output).not.toContain(`"${frame}"`);
  });

  test("shows only what was asked for", async () => {
    const { output } = await run(CAPTURE, { ...OPTIONS, json: true, only: "blocked" }, STYLE, BUILT);
    expect(JSON.parse(output)).toMatchObject([{ verdict: "blocked" }]);
  });

  test("prints the text of a ticket, without secrets and with a link that opens what it speaks of", async () => {
    const secret = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
    const capture = CAPTURE.replaceAll("bad.example/items", `bad.example/items?key=${secret}`);
    const { output } = await run(capture, { ...OPTIONS, markdown: true, only: "blocked" }, STYLE, BUILT);
    expect(output).toMatch(
      /^### `bad.example` allows `https:\/\/app\.example\/`, but your page's origin is `https:\/\/app\.example`\.$/m,
    );
    expect(output).not.toContain(secret);
    expect(output).not.toContain("good.example");
    const link = /\(<(https:\/\/viewer\.example\/#.+)>\)/.exec(output)?.[1] ?? "";
    const opened = await decodeLink(link);
    expect("exchanges" in opened && opened.exchanges.map(({ hops: [{ url }] }) => url)).toEqual([
      "https://bad.example/items?key=32-chars",
    ]);
  });

  test("fails on what it was told to fail on, shown or not", async () => {
    expect((await run(CAPTURE, { ...OPTIONS, failOn: "blocked" }, STYLE, BUILT)).exitCode).toBe(1);
    expect((await run(CAPTURE, { ...OPTIONS, failOn: "blocked", only: "allowed" }, STYLE, BUILT)).exitCode).toBe(1);
    expect((await run(CAPTURE, { ...OPTIONS, failOn: "failed" }, STYLE, BUILT)).exitCode).toBe(0);
  });

  test("says how many requests stayed open, and why, where only blocked ones fail", async () => {
    const open = (url: string) => ({
      startedDateTime: "2026-01-01T12:00:00.000Z",
      time: 5,
      request: { method: "GET", url, headers: [{ name: "Referer", value: `${PAGE}/` }] },
      response: { status: 0, headers: [], redirectURL: "", _error: "net::ERR_FAILED" },
      _resourceType: "fetch",
    });
    const document = { ...(answer(`${PAGE}/`, "") as object), _resourceType: "document", _cors: undefined };
    const capture = (...urls: string[]) =>
      JSON.stringify({ log: { creator: { name: "WebInspector" }, entries: [document, ...urls.map(open)] } });
    const local = capture("http://192.168.1.20/a?token=SECRET", "http://192.168.1.20/b", "https://api.example/c");
    const { exitCode, notes } = await run(local, { ...OPTIONS, failOn: "blocked" }, STYLE, BUILT);
    expect(exitCode).toBe(0);
    const cut = expect.stringMatching(/^Secrets are cut here/) as string;
    expect(notes).toEqual([
      cut,
      expect.stringMatching(/^capture\.har: 3 requests stayed open, so .* with --strict it does$/),
      expect.stringMatching(/^capture\.har: open: 2 x Local Network Access may have blocked it\. .*192\.168\.1\.20/),
      expect.stringMatching(/^capture\.har: open: 1 x The browser ended the request to api\.example/),
    ]);
    expect(notes.join("")).not.toContain("SECRET");
    expect((await run(local, { ...OPTIONS, failOn: "blocked", strict: true }, STYLE, BUILT)).exitCode).toBe(1);
    expect((await run(local, { ...OPTIONS, failOn: "failed" }, STYLE, BUILT)).notes).toEqual([cut]);
    expect((await run(CAPTURE, { ...OPTIONS, failOn: "blocked" }, STYLE, BUILT)).notes).toEqual([]);
  });

  test("says in one line what is wrong with a file", async () => {
    expect(await run("{}", OPTIONS, STYLE, BUILT)).toEqual({
      exitCode: 2,
      output: "",
      complaint: "capture.har: not a HAR file: log is missing",
      notes: [],
      page: null,
    });
    expect((await run("", { ...OPTIONS, file: "-" }, STYLE, BUILT)).complaint).toBe("standard input: empty file");
  });

  describe("in a log that others read", () => {
    const secret =
      "https://tim:hunter2@bad.example/reset/9f8e7d6c5b4a39210f?access_token=TOPSECRET&page=2#id_token=eyJhbGciOiJIUzI1NiJ9";
    const capture = CAPTURE.replaceAll("https://bad.example/items", secret);
    const SECRETS = /tim|hunter2|9f8e7d|TOPSECRET|eyJ/;

    test.each([false, true])("prints no secret, as words or (%s) as JSON, and the same verdicts", async (json) => {
      const cut = await run(capture, { ...OPTIONS, json, failOn: "blocked" }, STYLE, BUILT);
      expect(cut.output).not.toMatch(SECRETS);
      expect(cut.exitCode).toBe(1);
      expect((await run(capture, { ...OPTIONS, json, raw: true }, STYLE, BUILT)).output).toMatch(SECRETS);
    });

    test("says once what stands for them, and only where something does", async () => {
      const notes = async (text: string, more: Partial<typeof OPTIONS> = {}) =>
        (await run(text, { ...OPTIONS, ...more }, STYLE, BUILT)).notes.join("\n");
      expect(await notes(capture)).toMatch(/^Secrets are cut here: .*--raw prints them\.$/);
      expect(await notes(capture, { raw: true })).toBe("");
      expect(await notes(capture, { json: true })).toBe("");
      expect(await notes(CAPTURE)).toBe("");
    });

    test("tells who responded by signs that are cut there", async () => {
      const walled = CAPTURE.replaceAll(
        "https://bad.example/items",
        "https://bad.example/sso/9f8e7d6c5b4a39210f/saml2?RelayState=abc",
      );
      const of = async (raw: boolean) => {
        const { output } = await run(walled, { ...OPTIONS, json: true, raw }, STYLE, BUILT);
        return (JSON.parse(output) as { cause: string; answeredBy: unknown; owner: string }[]).map(
          ({ cause, owner }) => [cause, owner],
        );
      };
      expect(await of(false)).toEqual(await of(true));
    });

    test("names a request in JSON so that a program finds it", async () => {
      const { output } = await run(capture, { ...OPTIONS, json: true, only: "blocked" }, STYLE, BUILT);
      expect(JSON.parse(output)).toMatchObject([
        {
          exchange: "e2",
          cause: "origin-trailing-slash",
          request: { url: "https://CUT@bad.example/reset/CUT?access_token=CUT&page=2#id_token=CUT" },
        },
      ]);
    });
  });

  test("prints an empty array for a file without cross-origin requests", async () => {
    expect((await run('{"log":{"entries":[]}}', { ...OPTIONS, json: true }, STYLE, BUILT)).output).toBe("[]\n");
  });

  test("puts what is shown into the viewer's page, without secrets", async () => {
    const viewer = `<script type="application/json" id="${REPORT_ELEMENT}"></script>`;
    const capture = CAPTURE.replaceAll("/items", "/items?token=s3cr3t");
    const { page } = await run(capture, { ...OPTIONS, html: "-", only: "blocked" }, STYLE, { ...BUILT, viewer });
    const har = readHar(page?.replaceAll(/<\/?script[^>]*>/g, "") ?? "");
    expect("exchanges" in har && har.exchanges.map(({ hops }) => new URL(hops[0].url).host)).toEqual(["bad.example"]);
    expect(page).not.toContain("s3cr3t");
  });
});
