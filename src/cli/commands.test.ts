import { describe, expect, test } from "vitest";
import { type Shell, WrongUsage } from "./command";
import { helpFor, runCommand } from "./commands";

/** What a command prints, a shell that has no file but `given`, and what went to standard error. */
async function typed(
  line: string,
  given: string | null = null,
): Promise<{ exitCode: number; printed: string; said: string[] }> {
  let printed = "";
  const said: string[] = [];
  const shell: Shell = {
    style: { width: 80, colour: false },
    isTerminal: false,
    version: "1.2.3",
    viewerAddress: "https://viewer.example/",
    viewerPage: () => Promise.resolve(""),
    read: (file) => {
      if (given !== null) return Promise.resolve(new TextEncoder().encode(given));
      said.push(`no file ${file}`);
      return Promise.resolve(null);
    },
    isSameFile: () => Promise.resolve(false),
    write: () => Promise.resolve(),
    print: (text) => (printed += text),
    note: (text) => said.push(text),
    complain: (text) => said.push(text),
  };
  const exitCode = await runCommand(line === "" ? [] : line.split(" "), shell);
  return { exitCode, printed, said };
}

describe("the program", () => {
  test("shows help or the version, wherever they are asked for", async () => {
    for (const line of ["--help", "-h", "capture.har --help"])
      expect((await typed(line)).printed).toMatch(/^Says why .*\n\nUsage: cors-why FILE\.har .*\nOptions:\n/s);
    expect((await typed("--version")).printed).toBe("1.2.3\n");
  });

  test("shows a command's own help", async () => {
    expect((await typed("explain --help")).printed).toMatch(/^Says what .*\n\nUsage: cors-why explain /s);
  });

  test("takes any other first word for a file", async () => {
    expect(await typed("./explain")).toMatchObject({ exitCode: 2, said: ["no file ./explain"] });
    expect(await typed("-- --help")).toMatchObject({ exitCode: 2, said: ["no file --help"] });
  });

  test.each([
    ["chek https://a.example --origin x", 'there is no command "chek": did you mean check?'],
    ["chekc --origin x", 'there is no command "chekc": did you mean check?'],
    ["capture other.har", 'there is no command "capture": a file of that name is ./capture'],
    ["check https://a.example --orgin x", 'unknown option "--orgin": did you mean --origin?'],
    ["check https://a.example --heaedr x", 'unknown option "--heaedr": did you mean --header?'],
    ["check https://a.example --colour x", 'unknown option "--colour"'],
    ["a.har b.har", 'one file at a time, but there is also "b.har"'],
  ])("says of %j what was meant", async (line, problem) => {
    await expect(typed(line)).rejects.toThrow(new WrongUsage(problem));
  });

  test("points to the help of the command that was typed", () => {
    expect(helpFor(["check", "--orgin"])).toBe("cors-why check --help");
    expect(helpFor(["a.har", "--orgin"])).toBe("cors-why --help");
  });

  test("refuses words that mean nothing", async () => {
    await expect(typed("")).rejects.toThrow(new WrongUsage("no file given"));
    await expect(typed("explain --all")).rejects.toThrow(new WrongUsage('unknown option "--all"'));
  });

  test("has a help text that fits a terminal", async () => {
    const { printed } = await typed("--help");
    for (const line of printed.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  const COMMAND = "##vso[task.setvariable variable=x]y";
  const origin = { name: "Origin", value: "https://app.example" };
  const allowed = {
    name: "Access-Control-Allow-Origin",
    value: `https://app.example \u009B31m\u202E ${COMMAND} ::stop-commands::z`,
  };
  const har = JSON.stringify({
    log: {
      version: "1.2",
      entries: [
        {
          startedDateTime: "2026-01-01T12:00:00.000Z",
          time: 5,
          request: { method: "GET", url: `https://api.example/items#${COMMAND}`, headers: [origin] },
          response: { status: 200, headers: [allowed], redirectURL: "" },
          _cors: { credentials: "omit", outcome: "blocked" },
        },
      ],
    },
  });

  test.each(["", "--raw", "--json", "--json --raw", "--markdown", "--prompt"])(
    "prints nothing of a file that the log of a build would obey: %s",
    async (options) => {
      const { printed } = await typed(`${options} capture.har`.trim(), har);
      expect(printed).toContain("api.example/items");
      expect(printed).not.toMatch(/##\w*\[/);
      expect(printed).not.toMatch(/^\s*::/m);
      expect(printed).not.toMatch(/[\u007F-\u009F\u202E]/);
      if (options.startsWith("--json")) expect(JSON.parse(printed)).toHaveLength(1);
    },
  );
});
