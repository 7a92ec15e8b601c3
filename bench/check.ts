import { spawn } from "node:child_process";
import { once } from "node:events";
import { ensureBuilt } from "../scripts/build";
import { listen, stop } from "../demo/listen";
import type { Figure } from "./figure";
import { median, spreadOf } from "./timing";

const ROUNDS = 15;
const ORIGIN = "http://localhost:3000";

/** From the start of `cors-why check` to its verdict, beside two runs of curl and the start of Node, which it can't do without. */
export async function check(): Promise<Figure[]> {
  await ensureBuilt();
  const { server, port } = await listen((request, response) => {
    response.writeHead(request.method === "OPTIONS" ? 204 : 200, {
      "Access-Control-Allow-Origin": ORIGIN,
      "Access-Control-Allow-Headers": "x-a",
      Vary: "Origin",
    });
    response.end();
  });
  const url = `http://127.0.0.1:${port}/`;
  const asked = [url, "--origin", ORIGIN, "--header", "X-A: 1", "--quick"];
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const node = await taken(process.execPath, ["--eval", "0"]);
      const curl = await taken("curl", ["--silent", "--output", "/dev/null", url]);
      rounds.push({
        base: node + 2 * curl,
        ours: await taken(process.execPath, ["dist/cli/cors-why.js", "check", ...asked]),
      });
    }
  } finally {
    await stop(server);
  }
  const [ours, ratios] = [rounds.map((round) => round.ours), rounds.map((round) => round.ours / round.base)];
  return [
    { name: "start to verdict", value: median(ours), unit: "ms", spread: spreadOf(ours) },
    {
      name: "start to verdict",
      value: median(ratios),
      unit: "times",
      spread: spreadOf(ratios),
      against: "Node's start and curl twice",
    },
  ];
}

/** Milliseconds until the program ends. This process must go on meanwhile: it is the server. */
async function taken(program: string, words: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(program, words, { stdio: "ignore" });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  return performance.now() - startedAt;
}
