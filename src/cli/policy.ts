import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { readRecording } from "../files/read-recording";
import { writePolicyFile } from "../report/policy-out";
import { Session } from "../session/session";
import { type ExitCode, readWords, type Shell, WrongUsage } from "./command";

/** What `cors-why policy --help` prints. */
export const POLICY_HELP = `Writes what the cross-origin requests of a HAR file need as cors-why.json, which
cors-why check reads. No query and no header value is written, and CUT in a path
for what may be a secret.

Usage: cors-why policy FILE.har > cors-why.json

Exit status: 0 done; 2 wrong usage, or no HAR file.
`;

/** Prints what a recording shows to be needed, as a file that `cors-why check` runs. Throws `WrongUsage` for words that it does not take. */
export async function runPolicy(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const { positionals } = readWords(words, {});
  const [file, another] = positionals;
  if (file === undefined) throw new WrongUsage("no file given");
  if (another !== undefined) throw new WrongUsage(`one file at a time, but there is also "${another}"`);
  const bytes = await shell.read(file);
  if (bytes === null) return 2;
  const har = await readRecording(bytes);
  if ("error" in har) {
    const name = file === "-" ? "standard input" : file;
    shell.complain(`${name}: ${har.error}`);
    return 2;
  }
  const session = Session.of(har.exchanges, { diagnose: diagnoseAndFix });
  const recorded = har.exchanges.map((exchange) => ({ exchange, diagnosis: session.diagnosis(exchange) }));
  const { text, cutUrls } = writePolicyFile(recorded);
  shell.print(text);
  for (const url of cutUrls)
    shell.note(`${url}: CUT stands for what may be a secret; put a value there that your server knows`);
  return 0;
}
