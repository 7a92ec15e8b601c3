import { readFile } from "node:fs/promises";
import { type Shell, WrongUsage } from "./command";
import { helpFor, runCommand } from "./commands";
import type { Style } from "./style";
import { printable } from "../report/printable";

/** The command line's entry: files, streams and the exit status; all else is in the commands. */

// oxlint-disable-next-line no-underscore-dangle -- the build puts the package's version here
declare const __VERSION__: string;
// oxlint-disable-next-line no-underscore-dangle -- and the viewer's URL here
declare const __VIEWER__: string;

const USAGE_ERROR = 2;

const WORDS = process.argv.slice(2);

function note(line: string): void {
  process.stderr.write(`cors-why: ${printable(line)}\n`);
}

function complain(line: string): void {
  note(line);
  process.exitCode = USAGE_ERROR;
}

/** Colours only where a person looks on. https://no-color.org */
function styleOf(stream: NodeJS.WriteStream): Style {
  const colour = stream.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  return { width: Math.min(stream.isTTY ? stream.columns : 100, 120), colour };
}

const SHELL: Shell = {
  style: styleOf(process.stdout),
  isTerminal: process.stdout.isTTY,
  version: __VERSION__,
  viewerAddress: __VIEWER__,
  viewerPage: () => readFile(new URL("viewer.html", import.meta.url), "utf8"),
  read: async (file) => {
    try {
      const { buffer, byteOffset, length } = file === "-" ? await readInput() : await readFile(file);
      // The same bytes: a copy of a large file is memory that its diagnoses need.
      return new Uint8Array(buffer, byteOffset, length);
    } catch (error) {
      complain(messageOf(error));
      return null;
    }
  },
  isSameFile: async (one, another) => (await import("./write-aside")).isSameFile(one, another),
  write: async (file, text) => {
    try {
      await (await import("./write-aside")).writeAside(file, text);
    } catch (error) {
      complain(messageOf(error));
    }
  },
  print: (text) => void process.stdout.write(text),
  note,
  complain,
};

async function readInput(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await import("node:stream/consumers")).arrayBuffer(process.stdin));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// A full disk behind standard output, or nobody who reads it any more.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  complain(
    error.code === "EPIPE"
      ? "standard output: closed before everything was written"
      : `standard output: ${error.message}`,
  );
});
// Nor may anybody read complaints.
process.stderr.on("error", () => undefined);

try {
  const exitCode = await runCommand(WORDS, SHELL);
  // What went wrong meanwhile is 2, whatever was found.
  process.exitCode ??= exitCode;
} catch (error) {
  complain(
    error instanceof WrongUsage
      ? `${error.message} (see ${helpFor(WORDS)})`
      : `a fault in CORS Why: ${messageOf(error)}`,
  );
}
