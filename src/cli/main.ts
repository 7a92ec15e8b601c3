import { readFile } from "node:fs/promises";
import { buffer as readAll } from "node:stream/consumers";
import { HELP, type Options, parseArguments } from "./arguments";
import type { Style } from "./render";
import { run } from "./run";
import { printable, printableJson } from "./wrap";
import { isSameFile, writeAside } from "./write-aside";

/** The command line's entry: files, streams and the exit status; all else is in `run`. */

// oxlint-disable-next-line no-underscore-dangle -- the build puts the package's version here
declare const __VERSION__: string;
// oxlint-disable-next-line no-underscore-dangle -- and the viewer's address here
declare const __VIEWER__: string;

const USAGE_ERROR = 2;

async function main(): Promise<void> {
  const command = parseArguments(process.argv.slice(2));
  switch (command.kind) {
    case "help":
      process.stdout.write(HELP);
      return;
    case "version":
      process.stdout.write(`${__VERSION__}\n`);
      return;
    case "wrong-usage":
      complain(`${command.problem} (see cors-why --help)`);
      return;
    case "diagnose":
      await diagnose(command.options);
  }
}

async function diagnose(options: Options): Promise<void> {
  const { html } = options;
  if (html !== null && (await isSameFile(options.file, html))) {
    complain(`--html would overwrite ${options.file}, the file it reads`);
    return;
  }
  const file = await read(options.file);
  if (file === null) return;
  const viewer = options.html === null ? null : await readFile(new URL("viewer.html", import.meta.url), "utf8");
  const { exitCode, output, complaint, notes, page } = await run(file, options, styleOf(process.stdout), {
    version: __VERSION__,
    viewerAddress: __VIEWER__,
    viewer,
  });
  process.exitCode = exitCode;
  // After the exit code: a fault of ours is 2, whatever was found.
  if (complaint !== "") complain(complaint);
  for (const note of notes) process.stderr.write(`cors-why: ${printable(note)}\n`);
  if (page !== null && html === "-") process.stdout.write(page);
  else process.stdout.write(options.json && process.stdout.isTTY ? printableJson(output) : output);
  if (page !== null && html !== null && html !== "-") await write(html, page);
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeAside(file, text);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(file === "-" ? await readAll(process.stdin) : await readFile(file));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function complain(line: string): void {
  process.stderr.write(`cors-why: ${printable(line)}\n`);
  process.exitCode = USAGE_ERROR;
}

/** Colours only where a person looks on. https://no-color.org */
function styleOf(stream: NodeJS.WriteStream): Style {
  const colour = stream.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  return { width: Math.min(stream.isTTY ? stream.columns : 100, 120), colour };
}

// A full disk behind standard output, or nobody who reads it any more.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  complain(`standard output: ${error.code === "EPIPE" ? "closed before everything was written" : error.message}`);
});
// Nor may anybody read complaints.
process.stderr.on("error", () => undefined);

try {
  await main();
} catch (error) {
  complain(`a fault in CORS Why: ${error instanceof Error ? error.message : String(error)}`);
}
