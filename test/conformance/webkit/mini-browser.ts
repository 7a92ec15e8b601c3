import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

export interface MiniBrowser {
  /** Settles when it ends, by itself or not. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** WebKitGTK's own small browser, or `null` where it is not installed (Debian: webkit2gtk-driver). */
export function findMiniBrowser(): string | null {
  const libraries = "/usr/lib";
  const folders = existsSync(libraries) ? readdirSync(libraries).map((name) => path.join(libraries, name)) : [];
  const candidates = folders.flatMap((folder) => [folder, ...inside(folder)]);
  return candidates.map((folder) => path.join(folder, "MiniBrowser")).find((file) => existsSync(file)) ?? null;
}

function inside(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith("webkit2gtk-"))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/**
 * Opens a page in MiniBrowser, on a display and with a profile of its own; `onLine` hears each line of its console. Not in private
 * mode: there WebKit prints no console.
 */
export async function startMiniBrowser(url: string, onLine: (line: string) => void): Promise<MiniBrowser> {
  const program = findMiniBrowser();
  if (program === null) throw new Error("MiniBrowser is not installed (Debian: webkit2gtk-driver, xvfb)");
  const profile = mkdtempSync(path.join(tmpdir(), "cors-why-webkit-"));
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "800x600x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.on("error", reject);
    screen.on("exit", () => reject(new Error("Xvfb ended")));
    screen.stdio[3]?.once("data", (bytes: Buffer) => resolve(`:${bytes.toString().trim()}`));
  });
  const child = spawn(program, ["--enable-write-console-messages-to-stdout=true", "--cookies-policy=always", url], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env["PATH"],
      LANG: "C.UTF-8",
      HOME: profile,
      XDG_CACHE_HOME: path.join(profile, "cache"),
      XDG_CONFIG_HOME: path.join(profile, "config"),
      XDG_DATA_HOME: path.join(profile, "data"),
      DISPLAY: display,
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      no_proxy: "*",
    },
  });
  // It prints the console to the standard error, whatever the option's name says.
  createInterface({ input: child.stderr, crlfDelay: Infinity }).on("line", onLine);
  const ended = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  const killAll = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended.
    }
    screen.kill("SIGKILL");
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  // Nothing stays behind, however this process ends.
  process.once("exit", killAll);
  return {
    ended,
    async close() {
      process.removeListener("exit", killAll);
      if (child.pid !== undefined && child.exitCode === null) {
        process.kill(-child.pid, "SIGKILL");
        await ended;
      }
      killAll();
    },
  };
}
