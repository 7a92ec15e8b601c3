import { execFile, type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";

import { comes } from "../../support/patience";
import { responds } from "../../support/responds";
import type { Command, Program } from "./server";

const APPS = path.resolve("test/servers/apps");
const WORK = path.resolve("artifacts/servers");
const SLOT = /^([ \t]*)(?:\/\/|#|;|--|<!--|\{\/\*|\/\*)[ \t]*recipe (\d+)\b.*$/gm;
const MOST_OUTPUT = 64 * 1024 * 1024;

/** A server that listens on that port of this machine until it is stopped. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** The programs of that list that are not on this machine. */
function missingPrograms(needs: readonly string[]): readonly string[] {
  const places = (process.env["PATH"] ?? "").split(path.delimiter).concat("/usr/sbin");
  return needs.filter((name) => !places.some((place) => existsSync(path.join(place, name))));
}

/**
 * The programs of that list for want of which a test is skipped. Whoever changes one recipe without another's toolchain can
 * still test the rest; in CI, which has them all, nothing is skipped.
 */
export function lackingPrograms(needs: readonly string[]): readonly string[] {
  return process.env["CI"] === "true" ? [] : missingPrograms(needs);
}

/** Copies the server's workspace to where it may be changed, and fetches what it needs unless that is there. */
export async function prepare(server: Program): Promise<void> {
  const to = workspaceOf(server);
  mkdirSync(to, { recursive: true });
  cpSync(path.join(APPS, server.workspace), to, { recursive: true });
  if (!server.install) return;
  const lock = server.lock === undefined ? "" : readFileSync(path.join(to, server.lock), "utf8");
  const wanted = JSON.stringify([server.install, lock]);
  const stamp = path.join(to, `.installed-${path.basename(server.lock ?? "all")}`);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await finish(server.install, to, {});
  writeFileSync(stamp, wanted);
}

/** Fills the slots, builds, starts, and waits until the server takes connections. `slots` may be fewer than there are. */
export async function start(
  server: Program,
  slots: readonly string[],
  { port: wanted, upstream }: { readonly port?: number | undefined; readonly upstream: number },
): Promise<Running> {
  const port = wanted ?? (await freePort());
  const values = { port: String(port), upstream: String(upstream) };
  const to = path.join(workspaceOf(server), server.directory ?? "");
  for (const file of server.files) {
    const template = readFileSync(path.join(APPS, server.workspace, server.directory ?? "", file), "utf8");
    writeFileSync(path.join(to, file), fill(filledSlots(template, slots), values));
  }
  if (server.build) await finish(server.build, to, values);
  return serve(server.run, to, values, server.ready);
}

/** The template with each slot's line replaced, every line of the text indented as the slot is. */
function filledSlots(template: string, slots: readonly string[]): string {
  return template.replaceAll(SLOT, (_, indent: string, number: string) =>
    (slots[Number(number) - 1] ?? "")
      .split("\n")
      .map((line) => (line === "" ? "" : indent + line))
      .join("\n"),
  );
}

interface Values {
  readonly port?: string;
  readonly upstream?: string;
}

function fill(text: string, { port = "", upstream = "" }: Values): string {
  return text.replaceAll("{{port}}", () => port).replaceAll("{{upstream}}", () => upstream);
}

function environment({ port = "", upstream = "" }: Values): NodeJS.ProcessEnv {
  const { PATH = "", ...others } = process.env;
  return { ...others, PATH: `${PATH}${path.delimiter}/usr/sbin`, PORT: port, UPSTREAM: upstream };
}

/** Runs a program to its end; throws with what it said when it fails. */
async function finish([program, ...args]: Command, cwd: string, values: Values): Promise<void> {
  try {
    const filled = args.map((arg) => fill(arg, values));
    await promisify(execFile)(program, filled, { cwd, env: environment(values), maxBuffer: MOST_OUTPUT });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}\n${stderr}\n${String(error)}`, { cause: error });
  }
}

async function serve(
  [program, ...args]: Command,
  cwd: string,
  values: Values,
  ready: string | undefined,
): Promise<Running> {
  const filled = args.map((arg) => fill(arg, values));
  // A group of its own, so that what it starts ends with it.
  const child = spawn(program, filled, { cwd, env: environment(values), detached: true });
  let said = "";
  const listen = (text: Buffer): void => void (said = `${said}${text.toString()}`.slice(-20_000));
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const kill = (): void => killGroup(child);
  process.once("exit", kill);
  const port = Number(values.port);
  const stop = async (): Promise<void> => {
    kill();
    process.off("exit", kill);
    // Its own children end a moment later; until then they would respond in the place of the next one.
    await comes(async () => (child.exitCode !== null || child.signalCode !== null) && !(await accepts(port)), 10_000);
  };
  let failed = "";
  child.on("error", (error) => void (failed = error.message));
  const isOver = await comes(async () => {
    return failed !== "" || child.exitCode !== null || (await responds(port, ready));
  }, 90_000);
  if (failed !== "" || child.exitCode !== null || !isOver) {
    await stop();
    throw new Error(`${program} ${filled.join(" ")} does not listen on ${port}: ${failed}\n${said}`);
  }
  return { url: `http://localhost:${port}`, stop };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost");
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.on("connect", () => end(true)).on("error", () => end(false));
  });
}

/** Below what Linux, macOS and Windows give to whoever requests any port, as browsers do for every connection. */
const ASKED_FOR = { first: 10_240, last: 32_767 } as const;

/** A port that nobody listens on now, and that nobody is given by chance until the server does. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(ASKED_FOR.first, ASKED_FOR.last + 1);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .listen(port, () => server.close(() => resolve(true)))
      .on("error", () => resolve(false));
  });
}

function workspaceOf({ workspace }: Program): string {
  return path.join(WORK, workspace);
}
