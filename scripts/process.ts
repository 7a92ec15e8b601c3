import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface Finished {
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
  readonly stdout: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** The program a package brings, run by this very Node: no shell, and the same on every system. */
export function runPackage(script: string, args: readonly string[], options?: RunOptions): Promise<Finished> {
  return run(process.execPath, [path.join("node_modules", script), ...args], options);
}

/** Such a program too, which says what it says to the person; gives its exit code. */
export function showPackage(script: string, args: readonly string[]): Promise<number> {
  return show(process.execPath, [path.join("node_modules", script), ...args]);
}

/** A script of package.json, likewise. */
export function showScript(name: string): Promise<number> {
  // npm tells its scripts where it is itself.
  const npm = process.env["npm_execpath"];
  const args = ["run", "--silent", name];
  return npm ? show(process.execPath, [npm, ...args]) : show("npm", args);
}

async function show(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: "inherit" });
  const end = () => child.kill();
  process.once("exit", end);
  const [code] = (await once(child, "close")) as [number | null];
  process.off("exit", end);
  return code ?? 1;
}

/** Runs a program to its end and keeps what it says. */
function run(command: string, args: readonly string[], { env = {} }: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const colours = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
    const child = spawn(command, args, {
      env: { ...process.env, ...colours, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", (error) => {
      resolve({ code: 1, output: `${output}${error.message}\n`, stdout });
    });
    child.on("close", (code) => {
      process.off("exit", end);
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}

/** Resolves on Ctrl-C or a request to end, so that the caller can close what it opened; the second time ends at once. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    let times = 0;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        times += 1;
        // An orderly exit, unlike the signal's own, still ends the browsers.
        if (times > 1) process.exit(130);
        resolve();
      });
    }
  });
}
