import type { Checked } from "../check/check";
import { printable } from "../report/printable";
import type { Shell } from "./command";

/** Between one check and the next, milliseconds. */
const INTERVAL = 2000;

/** Checks again and again, and prints what changed, until `check` rejects or the process is ended. */
export async function watchChecks(
  first: readonly Checked[],
  check: () => Promise<readonly Checked[]>,
  pause: (time: number) => Promise<void>,
  shell: Pick<Shell, "print">,
): Promise<void> {
  shell.print("Watching. Press Ctrl+C to end.\n");
  for (let before = first; ;) {
    await pause(INTERVAL);
    const after = await check();
    for (const line of changesBetween(before, after)) shell.print(`${printable(line)}\n`);
    before = after;
  }
}

/** What became better or worse from one run to the next, a line each. */
export function changesBetween(before: readonly Checked[], after: readonly Checked[]): readonly string[] {
  const earlier = new Map(before.map((checked) => [nameOf(checked), stateOf(checked)]));
  return after.flatMap((checked) => {
    const name = nameOf(checked);
    const [was, is] = [earlier.get(name), stateOf(checked)];
    if (was === undefined) return [];
    const solved = [...was]
      .filter(([problem]) => !is.has(problem))
      .map(([, words]) => `Better: ${name}: no more ${words}`);
    const added = [...is].filter(([problem]) => !was.has(problem)).map(([, words]) => `Worse:  ${name}: ${words}`);
    return [...solved, ...added];
  });
}

/** How a request is called where several are listed. */
export function nameOf({ target, origin }: Checked): string {
  return `${target.method} ${target.url.replace(/[?#].*$/s, "")} from ${origin}`;
}

/** What is wrong, by a key that stays the same as long as it is. */
function stateOf({ browsers, exchange, findings }: Checked): ReadonlyMap<string, string> {
  const verdicts = Object.entries(browsers)
    .filter(([, verdict]) => verdict === "blocked" || verdict === "failed")
    .map(([browser, verdict]): [string, string] => [
      `${browser} ${verdict}`,
      `${verdict} in ${browser}${exchange.error === null ? "" : ` (${exchange.error})`}`,
    ]);
  const found = findings
    .filter(({ level }) => level !== "note")
    .map(({ id, level, text }): [string, string] => [`${level} ${id} ${text}`, `${level} ${id}`]);
  return new Map([...verdicts, ...found]);
}
