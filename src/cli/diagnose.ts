import { inert, printableJson } from "../report/printable";
import type { ExitCode, Shell } from "./command";
import { readOptions } from "./diagnose-options";
import { overwritten } from "./overwritten";
import { run } from "./run";

/** `cors-why FILE.har`: the diagnosis of every request in the file. Throws `WrongUsage` for words that it does not take. */
export async function diagnoseFile(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const options = await readOptions(words);
  const { html } = options;
  const lost = await overwritten([options.file], html === null ? [] : [{ option: "html", file: html }], shell);
  if (lost !== null) {
    shell.complain(lost);
    return 2;
  }
  const file = await shell.read(options.file);
  if (file === null) return 2;
  const { exitCode, output, complaint, notes, page } = await run(
    file,
    { ...options, raw: options.raw || shell.isTerminal },
    shell.style,
    {
      version: shell.version,
      viewerAddress: shell.viewerAddress,
      viewer: html === null ? null : await shell.viewerPage(),
    },
  );
  if (complaint !== "") shell.complain(complaint);
  for (const note of notes) shell.note(note);
  if (page !== null && html === "-") shell.print(page);
  // What stands in a file is printed without commands for a terminal or for a CI system, wherever a pipe may lead.
  else shell.print(options.json ? printableJson(output) : inert(output));
  if (page !== null && html !== null && html !== "-") await shell.write(html, page);
  return exitCode;
}
