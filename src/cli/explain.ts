import { CAUSES } from "../engine/diagnose/causes";
import { type Command, readWords, WrongUsage } from "./command";

/** `cors-why explain ID`: what a cause is. */
export const explain: Command = {
  name: "explain",
  usage: "ID",
  summary: "what a cause means",
  help: `Says what a cause means. The ids stand under "cause" in the output of --json.

Usage: cors-why explain ID

Exit status: 0 done; 1 nothing known by that name; 2 wrong usage.
`,
  run: (words, shell) => {
    const { positionals } = readWords(words, {});
    const id = positionals.join(" ");
    if (id === "") throw new WrongUsage("explain what? Give the id of a cause");
    const cause = CAUSES.find((cause) => cause.id === id);
    if (!cause) {
      shell.note(`no cause is called "${id}"`);
      return Promise.resolve(1);
    }
    shell.print(`${cause.label}\n`);
    return Promise.resolve(0);
  },
};
