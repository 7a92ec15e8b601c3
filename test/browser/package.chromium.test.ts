import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** An empty folder in which the package is installed, as `npm publish` would give it out. */
const folder = mkdtempSync(path.join(tmpdir(), "consumer-"));
const npm = (...args: string[]) =>
  execFileSync("npm", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

beforeAll(() => {
  const packed = JSON.parse(npm("pack", "--json", "--pack-destination", folder)) as { filename: string }[];
  writeFileSync(path.join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  const file = path.join(folder, packed[0]?.filename ?? "");
  npm("install", "--prefix", folder, "--offline", "--no-audit", "--no-fund", file);
});

afterAll(() => rmSync(folder, { recursive: true }));

const CONSUMER = `
import { diagnose, evaluate, explain, readHar, readRecording, recipe, recipes, remedies, type Diagnosis, type Exchange, type Recording } from "cors-why";
import { corsMatchers, watchCors, type CorsWatch } from "cors-why/playwright";
import { watchCors as watchInPuppeteer } from "cors-why/puppeteer";

const read = readHar('{"log":{"entries":[]}}');
const exchanges: readonly Exchange[] = "error" in read ? [] : read.exchanges;
const recording: Recording | { readonly error: string } = await readRecording(new TextEncoder().encode('{"log":{"entries":[]}}'));
if ("error" in recording || recording.kind !== null) throw new Error("no HAR file");
const found: Diagnosis[] = diagnose(exchanges);
const [broken] = evaluate({ origin: "https://app.example", url: "https://api.example/", response: { status: 200, headers: [] } }, "chromium");
const helped = exchanges.flatMap((exchange) => remedies(exchange, exchanges));
export const watch: (page: Parameters<typeof watchCors>[0]) => Promise<CorsWatch> = watchCors;
const code: string[] = recipe("nginx", exchanges).flatMap(({ parts }) => parts.map((part) => part.code));
export const all = [found, code, helped, corsMatchers, watchInPuppeteer];
// @ts-expect-error -- a name that is no engine's
export const wrong = () => evaluate({ origin: "", url: "" }, "opera");
console.log(broken?.chromium, explain("preflight-auth").cause?.id, recipes().some(({ id }) => id === "nginx"));
`;

/** What the compiler says of the consumer, which is a script after that. */
function compile(resolution: "NodeNext" | "Bundler"): string {
  writeFileSync(path.join(folder, "consumer.ts"), CONSUMER);
  const module = resolution === "Bundler" ? "ESNext" : resolution;
  const compilerOptions = { strict: true, target: "ES2023", module, moduleResolution: resolution, types: [] };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
  const tsc = path.resolve("node_modules/typescript/bin/tsc");
  return execFileSync(process.execPath, [tsc, "-p", folder, "--lib", "ES2023,DOM"], { encoding: "utf8" });
}

describe("the package, installed in an empty folder", () => {
  it.each(["NodeNext", "Bundler"] as const)("compiles in a strict project that resolves by %s", (resolution) => {
    expect(compile(resolution)).toBe("");
  });

  it("gives a verdict, a cause and the recipes, and brings no other package", () => {
    compile("NodeNext");
    const run = execFileSync(process.execPath, [path.join(folder, "consumer.js")], { encoding: "utf8", cwd: folder });
    expect(run.trim()).toBe("MissingAllowOriginHeader preflight-auth true");
    expect(npm("ls", "--prefix", folder, "--all", "--parseable").split("\n")).toHaveLength(2);
  });
});
