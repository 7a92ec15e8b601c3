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
  const printsPage = html === "-";
  const { exitCode, complaint, page } = await run(
    file,
    { ...options, raw: options.raw || shell.isTerminal },
    shell.style,
    {
      version: shell.version,
      viewerAddress: shell.viewerAddress,
      viewer: html === null ? null : await shell.viewerPage(),
    },
    {
      print: (text) => {
        // What stands in a file is printed without commands for a terminal or for a CI system, wherever a pipe may lead.
        if (!printsPage) shell.print(options.json ? printableJson(text) : inert(text));
      },
      note: (line) => shell.note(line),
    },
  );
  if (complaint !== "") shell.complain(complaint);
  if (page !== null && printsPage) shell.print(page);
  if (page !== null && html !== null && !printsPage) await shell.write(html, page);
  return exitCode;
}
