import { inert, inertJson, printableJson } from "../report/printable";
import type { ExitCode, Shell } from "./command";
import { type Options, readOptions } from "./diagnose-options";
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
  else shell.print(safe(output, options, shell));
  if (page !== null && html !== null && html !== "-") await shell.write(html, page);
  return exitCode;
}

/** What stands in a file is printed without commands for a terminal or for a CI system. */
function safe(output: string, { json }: Pick<Options, "json">, { isTerminal }: Shell): string {
  if (!json) return inert(output);
  return isTerminal ? printableJson(output) : inertJson(output);
}
