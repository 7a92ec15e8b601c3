import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { listen, stop } from "../../demo/listen";

const ORIGIN = "https://app.example";
const { server, port } = await listen((_, response) => {
  response.writeHead(200, { "Access-Control-Allow-Origin": ORIGIN, Vary: "Origin" }).end();
});
afterAll(() => stop(server));

/** Runs the program. Gives which of its own files Node opened for that, in kilobytes, and what it said on standard error. */
async function loadedFor(...words: string[]) {
  const directory = mkdtempSync(path.join(tmpdir(), "loaded-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const child = spawn(process.execPath, ["dist/cli/cors-why.js", ...words], {
    env: { ...process.env, NODE_V8_COVERAGE: directory },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  const scripts = readdirSync(directory).flatMap(
    (name) => (JSON.parse(readFileSync(path.join(directory, name), "utf8")) as { result: { url: string }[] }).result,
  );
  const files = scripts.filter(({ url }) => url.startsWith("file:")).map(({ url }) => fileURLToPath(url));
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
  const hasClient = files.some((file) => readFileSync(file, "utf8").includes("llhttp"));
  return { status, said, count: files.length, size, hasClient };
}

describe("the command line as it is loaded", () => {
  test("has no more than its table of commands to say its version", async () => {
    const { status, size } = await loadedFor("--version");
    expect(status).toBe(0);
    expect(size).toBeLessThan(10);
  });

  test("reads a file without the HTTP client", async () => {
    const { status, size, hasClient } = await loadedFor("test/support/hars/http-image.har");
    expect(status).toBe(0);
    expect(hasClient).toBe(false);
    expect(size).toBeLessThan(600);
  });

  test("checks a URL with few files, and says nothing but what it found", async () => {
    const loaded = await loadedFor("check", `http://127.0.0.1:${port}/`, "--origin", ORIGIN, "--quick");
    expect(loaded).toMatchObject({ status: 0, said: "", hasClient: false });
    expect(loaded.size).toBeLessThan(400);
    expect(loaded.count).toBeLessThan(10);
  });

  test("loads what to do for a URL that has to be changed", async () => {
    const loaded = await loadedFor("check", `http://127.0.0.1:${port}/`, "--origin", "https://b.example", "--quick");
    expect(loaded).toMatchObject({ status: 1, said: "", hasClient: false });
    expect(loaded.size).toBeLessThan(550);
  });

  test("loads for a URL that needs TLS nothing but the HTTP client that speaks it", async () => {
    const plain = await loadedFor("check", `http://127.0.0.1:${port}/`, "--origin", "https://b.example", "--quick");
    const secure = await loadedFor("check", `https://127.0.0.1:${port}/`, "--origin", ORIGIN, "--quick");
    expect(secure.hasClient).toBe(true);
    // The client alone has 282 kB; both say what to do.
    expect(secure.size - plain.size).toBeLessThan(300);
  });
});
