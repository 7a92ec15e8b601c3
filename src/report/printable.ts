import { spelledOut, spelledOutJson } from "../engine/diagnose/words/unseen";

/**
 * What is printed goes to terminals, which obey control characters, and to the logs of CI systems, which read commands out of them:
 * GitHub Actions and TeamCity `##[name ...]` and `##teamcity[...]`, Azure Pipelines `##vso[...]`, anywhere in a line, and GitHub Actions
 * `::name ...::` after the blanks at its start. So a server could set a variable of the build, or hide what comes after.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs,
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands, https://www.jetbrains.com/help/teamcity/service-messages.html
 */
const COMMAND = /#(?=#\w*\[)/g;

/** A word that would be a command if its line were to begin with it: a terminal's width decides where a line breaks. */
const WORD = /(?<!\S):(?=:[A-Za-z])/g;

/** Text from a stranger for one line of a log or a terminal: no control character, no direction mark, no command of a CI system. */
export function printable(text: string): string {
  return inert(spelledOut(text));
}

/** The same for lines of text. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** The same for JSON, whose value does not change. */
export function printableJson(json: string): string {
  // None of its lines begins with a value.
  return spelledOutJson(json).replace(COMMAND, String.raw`\u0023`);
}

/** Lines of text without commands of CI systems: the first character of one is spelled out. */
export function inert(text: string): string {
  return text.replace(COMMAND, String.raw`\u0023`).replace(WORD, String.raw`\u003a`);
}
