import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { BrowserError } from "./find";

export interface StartedBrowser {
  /** Where it takes commands, a `ws:` URL. */
  readonly address: string;
  /** Waits until it has ended, ends it where it does not, and removes its profile. */
  ended(): Promise<void>;
}

export interface Startable {
  readonly file: string;
  /** The words of its command line. */
  words(profile: string): readonly string[];
  /** Files of its new profile, by their paths in it. */
  readonly files: Readonly<Record<string, string>>;
}

/** Milliseconds. */
const LONGEST_START = 90_000;
const LONGEST_END = 5000;

/** Starts a browser with a new profile, and waits until it takes commands. Throws `BrowserError` where it ends before. */
export async function startBrowser({ file, words, files }: Startable): Promise<StartedBrowser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), "cors-why-"));
  for (const [name, text] of Object.entries(files)) {
    const place = path.join(profile, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  }
  const child = spawn(file, words(profile), { stdio: ["ignore", "ignore", "pipe"] });
  // Where this process ends first.
  const cleanUp = (): void => {
    child.kill("SIGKILL");
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", cleanUp);
  const ended = async (): Promise<void> => {
    const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_END);
    if (isRunning(child)) await once(child, "exit");
    clearTimeout(timer);
    process.off("exit", cleanUp);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    return { address: await addressOf(child, file), ended };
  } catch (error) {
    child.kill("SIGKILL");
    await ended();
    throw error;
  }
}

const isRunning = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

/** What the browser says on standard error once it listens. */
function addressOf(child: ChildProcess, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => fail(`took no commands within ${LONGEST_START / 1000} seconds`), LONGEST_START);
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new BrowserError(`${file} ${why}`));
    };
    child.once("error", (error) => fail(`doesn't start: ${error.message}`));
    child.once("exit", (code) => fail(`ended with ${code} at its start: ${said.trim().split("\n").at(-1)}`));
    child.stderr?.on("data", (chunk: Buffer) => {
      // It goes on to say things for as long as it runs.
      said = (said + chunk.toString("utf8")).slice(-10_000);
      const address = /listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
