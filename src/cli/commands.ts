import { meantBy } from "../engine/diagnose/words/near";
import { type Command, type ExitCode, type Shell, WrongUsage } from "./command";

/** What stands before a file's name on the command line. A file with such a name is written as `./NAME`. */
export const COMMANDS: readonly Command[] = [
  {
    name: "check",
    usage: "[URL] [options]",
    summary: "ask a live server what a browser is told",
    help: async () => (await import("./check-help")).CHECK_HELP,
    run: async (words, shell) => (await import("./check-run")).runCheck(words, shell, process.env),
  },
  {
    name: "explain",
    usage: "ID | MESSAGE",
    summary: "what a cause or a console message means",
    help: async () => (await import("./explain")).EXPLAIN_HELP,
    run: async (words, shell) => (await import("./explain")).runExplain(words, shell),
  },
  {
    name: "policy",
    usage: "FILE.har",
    summary: "a recording as cors-why.json for check",
    help: async () => (await import("./policy")).POLICY_HELP,
    run: async (words, shell) => (await import("./policy")).runPolicy(words, shell),
  },
];

/** Does what the words after the program's name ask for. Throws `WrongUsage` for words that mean nothing. */
export async function runCommand(words: readonly string[], shell: Shell): Promise<ExitCode> {
  const command = commandOf(words);
  if (asksFor(words, "--help", "-h")) {
    shell.print(await (command ? command.help() : help()));
    return 0;
  }
  if (asksFor(words, "--version")) {
    shell.print(`${shell.version}\n`);
    return 0;
  }
  if (command) return command.run(words.slice(1), shell);
  refuseNoCommand(words);
  return (await import("./diagnose")).diagnoseFile(words, shell);
}

/** Where to read which words are taken. */
export function helpFor(words: readonly string[]): string {
  const command = commandOf(words);
  return command ? `cors-why ${command.name} --help` : "cors-why --help";
}

function commandOf([first]: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name === first);
}

/** A bare word with others after it was meant as a command. */
function refuseNoCommand([first = "", second = ""]: readonly string[]): void {
  if (!/^[A-Za-z]+$/.test(first) || second === "") return;
  const meant = meantBy(
    first,
    COMMANDS.map(({ name }) => name),
  );
  if (meant === null && second.startsWith("-")) return;
  const help = meant === null ? `a file of that name is ./${first}` : `did you mean ${meant}?`;
  throw new WrongUsage(`there is no command "${first}": ${help}`);
}

/** What `cors-why --help` prints. */
async function help(): Promise<string> {
  return (await import("./help")).helpOf(COMMANDS);
}

/** Whether one of the options stands before a `--`, after which words are no options. */
function asksFor(words: readonly string[], ...options: readonly string[]): boolean {
  const end = words.indexOf("--");
  return (end === -1 ? words : words.slice(0, end)).some((word) => options.includes(word));
}
