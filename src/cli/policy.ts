import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { readRecording } from "../files/read-recording";
import { writePolicyFile } from "../report/policy-out";
import { Session } from "../session/session";
import { type Command, readWords, WrongUsage } from "./command";

/** `cors-why policy FILE.har`: what a recording shows to be needed, as a file that `cors-why check` runs. */
export const policy: Command = {
  name: "policy",
  usage: "FILE.har",
  summary: "a recording as cors-why.json for check",
  help: `Writes what the cross-origin requests of a HAR file need as cors-why.json, which
cors-why check reads. No query and no header value is written.

Usage: cors-why policy FILE.har > cors-why.json

Exit status: 0 done; 2 wrong usage, or no HAR file.
`,
  run: async (words, shell) => {
    const { positionals } = readWords(words, {});
    const [file, another] = positionals;
    if (file === undefined) throw new WrongUsage("no file given");
    if (another !== undefined) throw new WrongUsage(`one file at a time, but there is also "${another}"`);
    const bytes = await shell.read(file);
    if (bytes === null) return 2;
    const har = await readRecording(bytes);
    if ("error" in har) {
      shell.complain(`${file === "-" ? "standard input" : file}: ${har.error}`);
      return 2;
    }
    const session = Session.of(har.exchanges, { diagnose: diagnoseAndFix });
    shell.print(
      writePolicyFile(har.exchanges.map((exchange) => ({ exchange, diagnosis: session.diagnosis(exchange) }))),
    );
    return 0;
  },
};
