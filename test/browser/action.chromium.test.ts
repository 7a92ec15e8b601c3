import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { listen, stop } from "../../demo/listen";

const ORIGIN = "https://app.example";

let isMended = false;
const { server, port } = await listen((_, response) => {
  response.writeHead(200, isMended ? { "Access-Control-Allow-Origin": ORIGIN, Vary: "Origin" } : {}).end();
});
afterAll(() => stop(server));
const url = `http://127.0.0.1:${port}/items`;

interface Step {
  readonly script: string;
  readonly env: readonly (readonly [name: string, value: string])[];
  readonly isOfAction: boolean;
}

/** The steps of action.yml, whose YAML is plain: a `run` of several lines, and variables of one line each. */
function stepsOfAction(): readonly Step[] {
  const [, ...steps] = readFileSync("action.yml", "utf8").split(/^ {4}- name: /m);
  return steps.map((step) => ({
    script: (step.split("run: |\n")[1] ?? "").replaceAll(/^ {8}/gm, ""),
    env: [...step.matchAll(/^ {8}([A-Z]+): (\$\{\{ [\w.]+ \}\})$/gm)].map(([, name = "", value = ""]) => [name, value]),
    isOfAction: step.includes("working-directory: ${{ github.action_path }}"),
  }));
}

/** Runs the action as GitHub does, in a workspace of its own. */
async function ran(
  inputs: Readonly<Record<"arguments" | "junit" | "sarif", string>>,
  files: Record<string, string> = {},
) {
  const workspace = mkdtempSync(path.join(tmpdir(), "action-"));
  onTestFinished(() => rmSync(workspace, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(workspace, name), text);
  const context = new Map([["github.action_path", process.cwd()]]);
  for (const [name, value] of Object.entries(inputs)) context.set(`inputs.${name}`, value);
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (whole, name: string) => context.get(name) ?? whole);
  let printed = "";
  let status: number | null = 0;
  for (const { script, env, isOfAction } of stepsOfAction()) {
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", filled(script)], {
      cwd: isOfAction ? process.cwd() : workspace,
      env: { ...process.env, ...Object.fromEntries(env.map(([name, value]) => [name, filled(value)])) },
    });
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    [status] = (await once(child, "close")) as [number | null];
    if (status !== 0) break;
  }
  return {
    status,
    printed,
    read: (name: string) => readFileSync(path.join(workspace, name), "utf8"),
    has: (name: string) => existsSync(path.join(workspace, name)),
  };
}

describe("the action for GitHub", () => {
  test("fails for a broken server, annotates it, and writes the reports", async () => {
    isMended = false;
    const { status, printed, read } = await ran({
      arguments: `${url}\n--origin\n${ORIGIN}\n`,
      junit: "cors.xml",
      sarif: "cors.sarif",
    });
    expect(status, printed).toBe(1);
    expect(printed).toMatch(/^::error title=CORS%3A not-configured::/m);
    expect(read("cors.xml")).toContain('failures="1"');
    expect(JSON.parse(read("cors.sarif"))).toMatchObject({ version: "2.1.0", runs: [{}] });
  });

  test("passes once the server is mended, by what the workspace's cors-why.json lists", async () => {
    isMended = true;
    const policy = JSON.stringify({ endpoints: [{ url, origins: [ORIGIN] }] });
    const { status, printed } = await ran({ arguments: "", junit: "", sarif: "" }, { "cors-why.json": policy });
    expect(printed).not.toContain("::error");
    expect(status, printed).toBe(0);
  });

  test("runs nothing of what its inputs say, and fails for words that mean nothing", async () => {
    const { status, printed, has } = await ran({ arguments: `$(touch pwned)\n\`touch pwned\``, junit: "", sarif: "" });
    expect(status, printed).toBe(2);
    expect(has("pwned")).toBe(false);
  });
});
