import type { Command, ExitCode, Shell } from "./command";
import { diagnoseFile } from "./diagnose";
import { check } from "./check";
import { OPTIONS_HELP } from "./diagnose-options";
import { explain } from "./explain";
import { policy } from "./policy";

/** What stands before a file's name on the command line. A file with such a name is written as `./NAME`. */
const COMMANDS: readonly Command[] = [check, explain, policy];

/** What `cors-why --help` prints. */
export const HELP = `Says why the browser blocked the cross-origin requests of a HAR file, and which
headers fix them.

Usage: cors-why FILE.har [options]
       cors-why - [options]          read standard input
${COMMANDS.map(({ name, usage }) => `       cors-why ${name} ${usage}\n`).join("")}
FILE may also be a log of Chrome DevTools Protocol events, a Playwright
trace.zip or a Chrome performance trace. A note on standard error says what
such a file doesn't hold.

Commands (cors-why COMMAND --help says more):
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)}  ${summary}\n`).join("")}
${OPTIONS_HELP}
Exit status: 0 done; 1 --fail-on found something; 2 wrong usage, or no HAR file.
`;

/** Does what the words after the program's name ask for. Throws `WrongUsage` for words that mean nothing. */
export async function runCommand(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const command = COMMANDS.find(({ name }) => name === words[0]);
  if (asksFor(words, "--help", "-h")) {
    shell.print(command ? command.help : HELP);
    return 0;
  }
  if (asksFor(words, "--version")) {
    shell.print(`${shell.version}\n`);
    return 0;
  }
  return command ? command.run(words.slice(1), shell) : diagnoseFile(words, shell);
}

/** Whether one of the options stands before a `--`, after which words are no options. */
function asksFor(words: readonly string[], ...options: readonly string[]): boolean {
  const end = words.indexOf("--");
  return (end === -1 ? words : words.slice(0, end)).some((word) => options.includes(word));
}
