import { RECIPES } from "../engine/remedy/recipes";
import { type Command, listed } from "./command";
import { VERDICTS } from "./diagnose-options";

/** The options and their values. */
const OPTIONS_HELP = `Options:
  --json               print an array with one diagnosis for each request
  --markdown           print the text of a ticket, with secrets cut, and a link
                       that opens the report
  --prompt             print what a coding agent needs to fix what was blocked,
                       with secrets cut
  --only VERDICT       show only these requests
  --fail-on VERDICT    exit 1 when there is such a request
  --html FILE          write the report as a page of one file, with secrets cut;
                       FILE - is standard output
  --recipe SERVER      print the fixes as code for that server too
  --strict             refuse a file with an entry that can't be read; otherwise
                       the entry is left out, with a line that says why. With
                       --fail-on blocked, exit 1 too where the file does not
                       tell whether a request was blocked
  --raw                print secrets where the output is no terminal, too;
                       otherwise they are cut there
  --help               show this help
  --version            show the version

VERDICT is one of: ${VERDICTS.join(", ")}
SERVER is one of:
${listed(RECIPES.map(({ id }) => id))}
`;

/** What `cors-why --help` prints. */
export function helpOf(commands: readonly Command[]): string {
  return `Says why the browser blocked the cross-origin requests of a HAR file, and which
headers fix them.

Usage: cors-why FILE.har [options]
       cors-why - [options]          read standard input
${commands.map(({ name, usage }) => `       cors-why ${name} ${usage}\n`).join("")}
FILE may also be a log of Chrome DevTools Protocol events, a Playwright
trace.zip or a Chrome performance trace. A note on standard error says what
such a file doesn't hold.

Commands (cors-why COMMAND --help says more):
${commands.map(({ name, summary }) => `  ${name.padEnd(9)}  ${summary}\n`).join("")}
${OPTIONS_HELP}
Exit status: 0 done; 1 --fail-on found something; 2 wrong usage, or no HAR file.
`;
}
