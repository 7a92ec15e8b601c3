import { type ParseArgsConfig, parseArgs } from "node:util";

import { meantBy } from "../engine/diagnose/words/near";
import type { Style } from "./style";

/**
 * One thing the program does: a row of the table in `commands.ts`, and a file of its own in this folder, which is loaded only when it is
 * needed, so that no command waits for what another one needs.
 */
export interface Command {
  /** The first word after `cors-why`. */
  readonly name: string;
  /** What follows the name on its line of `cors-why --help`. */
  readonly usage: string;
  /** What it does, in at most 46 characters. */
  readonly summary: string;
  /** What `cors-why NAME --help` prints. */
  help(): Promise<string>;
  /** Does it. Throws `WrongUsage` for words that it does not take. */
  run(words: readonly string[], shell: Shell): Promise<ExitCode>;
}

/** 0 done; 1 something that was asked for falls short; 2 the input can't be read, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Streams and files around a command, so that tests can stand in for them. */
export interface Shell {
  readonly style: Style;
  /** Whether a person reads standard output on a terminal. */
  readonly isTerminal: boolean;
  readonly version: string;
  /** The URL of the viewer that links open. */
  readonly viewerAddress: string;
  /** The page of the viewer, for `report.html`. */
  viewerPage(): Promise<string>;
  /** The bytes of a file, `-` for standard input; `null` when it can't be read, which has been said then. */
  read(file: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether both names lead to the same file. */
  isSameFile(one: string, another: string): Promise<boolean>;
  /** Writes a file, or says why it can't. */
  write(file: string, text: string): Promise<void>;
  print(text: string): void;
  /** One line on standard error, for what a person should know. */
  note(line: string): void;
  /** The same, for what makes the exit status 2. */
  complain(line: string): void;
}

/** The words on the command line are not ones the command takes; the message says which. */
export class WrongUsage extends Error {}

/**
 * The options and the other words of a command line. Options may stand before or after the others, with a space or "=". Throws
 * `WrongUsage` for an option that is none of these, and for a value that a flag does not take. A text option without a value is `true`.
 */
export function readWords<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  words: readonly string[],
  options: Options,
) {
  // Not strict, since its messages are Node's, and they tell of the API and not of the command.
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.entries(options).find(([name]) => name === token.name)?.[1];
    if (!option) throw new WrongUsage(unknown(token.rawName, Object.keys(options)));
    if (option.type === "boolean" && token.value !== undefined) throw new WrongUsage(`${token.rawName} takes no value`);
  }
  return { values, positionals };
}

/** What is wrong with an option that there is not. What follows a blank in it may be a secret. */
function unknown(option: string, known: readonly string[]): string {
  const [name = ""] = option.split(/\s/, 1);
  if (name !== option)
    return `"${name} ..." is one word with a blank in it: give the option and its value as two (one word a line)`;
  const meant = meantBy(name.replace(/^-+/, ""), known);
  return meant === null ? `unknown option "${option}"` : `unknown option "${option}": did you mean --${meant}?`;
}

/** Words in lines that fit a terminal, each set in by two spaces. */
export function listed(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.join(",\n");
}
