import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { promisify } from "node:util";

import { comes } from "../../support/patience";
import { responds } from "../../support/responds";
import type { App, Command, Program } from "./app";

const APPS = path.resolve("test/apps/programs");
const WORK = path.resolve("artifacts/apps");
const KEPT = new Set(["node_modules", ".venv", "target"]);

/** Milliseconds in which a program starts; some are compiled first. */
const PATIENCE = 300_000;

/** An application in a folder of its own, where it may be changed, started and stopped. */
export class Stage {
  readonly folder: string;
  readonly #app: App;
  #running: ChildProcess[] = [];
  #page: Server | null = null;

  constructor(app: App) {
    this.#app = app;
    this.folder = path.join(WORK, app.name);
  }

  /** A fresh copy with everything that it needs; what was fetched before is still there. */
  async setUp(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const isNew = !existsSync(path.join(this.folder, "ready"));
    this.#renew();
    if (!isNew) return;
    for (const { run, directory } of this.#app.setUp) await this.shell(run, directory);
    writeFileSync(path.join(this.folder, "ready"), "");
  }

  #renew(): void {
    for (const file of texts(this.folder)) rmSync(file);
    cpSync(path.join(APPS, this.#app.name), this.folder, { recursive: true });
    for (const file of texts(this.folder)) {
      const text = readFileSync(file, "utf8");
      if (text.includes("__APP__")) writeFileSync(file, text.replaceAll("__APP__", this.folder));
    }
    for (const name of ["nginx/tmp"]) mkdirSync(path.join(this.folder, name), { recursive: true });
  }

  /** Runs a command to its end, as in a terminal in that folder. */
  async shell([program, ...rest]: Command, directory = "."): Promise<void> {
    const more = this.#app.shell?.path;
    await promisify(execFile)(program, rest, {
      cwd: path.join(this.folder, directory),
      env:
        more === undefined
          ? process.env
          : { ...process.env, PATH: `${path.join(this.folder, more)}:${process.env["PATH"]}` },
      maxBuffer: 64 * 1024 * 1024,
    });
  }

  async start(): Promise<void> {
    this.#page ??= await serve(path.join(this.folder, "web"), this.#app.page);
    for (const program of this.#app.programs) await this.#start(program);
  }

  async #start({ run, directory, port }: Program): Promise<void> {
    const [program, ...rest] = run.map((word) => word.replaceAll("__APP__", this.folder));
    let output = "";
    const child = spawn(program ?? "", rest, {
      cwd: path.join(this.folder, directory ?? "."),
      env: { ...process.env, PORT: String(port), HOME: process.env["HOME"] },
      detached: true,
    });
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr.on("data", (data: Buffer) => (output += data.toString()));
    this.#running.push(child);
    const isUp = await comes(async () => {
      if (child.exitCode !== null) throw new Error(`${this.#app.name} ended:\n${output.slice(-2000)}`);
      return responds(port);
    }, PATIENCE);
    if (!isUp) throw new Error(`${this.#app.name} does not listen on ${port}:\n${output.slice(-2000)}`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map(end));
    this.#running = [];
  }

  async close(): Promise<void> {
    await this.stop();
    this.#page?.closeAllConnections();
    this.#page?.close();
    this.#page = null;
  }
}

function texts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return KEPT.has(entry.name) ? [] : texts(at);
    return entry.name === "ready" ? [] : [at];
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => {
    child.once("close", resolve);
  });
  process.kill(-child.pid, "SIGTERM");
  await gone;
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function serve(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, pathname === "/" ? "index.html" : path.basename(pathname));
    if (!existsSync(file)) return response.writeHead(404).end();
    return response
      .writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "text/plain", "Cache-Control": "no-store" })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "localhost", resolve);
  });
  return server;
}
