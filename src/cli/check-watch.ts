import type { Checked } from "../check/check";
import { enumerate } from "../engine/diagnose/words/values";
import { printable } from "../report/printable";
import { BROWSERS } from "./check-said";
import type { Shell } from "./command";

/** Between one check and the next, milliseconds. */
const INTERVAL = 2000;

/** What was wrong with each request when its server last responded, and the URLs that get no response now. */
export interface Watched {
  readonly states: ReadonlyMap<string, State>;
  readonly down: ReadonlySet<string>;
}

/** What is wrong with a request: in which browsers it is blocked, and the rest by a key that stays the same as long as it is. */
interface State {
  readonly verdicts: ReadonlySet<string>;
  readonly found: ReadonlyMap<string, string>;
}

/** Checks again and again, and prints what changed, until `check` rejects or the process is ended. */
export async function watchChecks(
  first: readonly Checked[],
  check: () => Promise<readonly Checked[]>,
  pause: (time: number) => Promise<void>,
  shell: Pick<Shell, "print">,
): Promise<void> {
  shell.print("Watching. Press Ctrl+C to end.\n");
  for (let before = watched(first); ;) {
    await pause(INTERVAL);
    const after = await check();
    for (const line of changesBetween(before, after)) shell.print(`${printable(line)}\n`);
    before = watched(after, before);
  }
}

/** What a run found, and of those that got no response what an earlier one did. */
export function watched(all: readonly Checked[], earlier?: Watched): Watched {
  const states = new Map(earlier?.states);
  for (const one of all) if (!isDown(one)) states.set(nameOf(one), stateOf(one));
  return { states, down: new Set(all.filter(isDown).map(urlOf)) };
}

/** What became better or worse since then, a line each; of a URL that gets no response that alone. */
export function changesBetween(before: Watched, after: readonly Checked[]): readonly string[] {
  const gone = after
    .filter((one) => isDown(one) && !before.down.has(urlOf(one)))
    .map((one) => `Worse:  ${urlOf(one)}: no response${one.exchange.error === null ? "" : ` (${one.exchange.error})`}`);
  const up = after.filter((one) => !isDown(one));
  const back = up.filter((one) => before.down.has(urlOf(one))).map((one) => `Better: ${urlOf(one)}: responds again`);
  return [...new Set([...gone, ...back]), ...up.flatMap((one) => changesOf(before.states.get(nameOf(one)), one))];
}

function changesOf(was: State = NOTHING, checked: Checked): readonly string[] {
  const is = stateOf(checked);
  const name = nameOf(checked);
  const solved = [
    ...blockedWords(was.verdicts, is.verdicts),
    ...[...was.found].filter(([key]) => !is.found.has(key)).map(([, words]) => words),
  ];
  const added = [
    ...blockedWords(is.verdicts, was.verdicts),
    ...[...is.found].filter(([key]) => !was.found.has(key)).map(([, words]) => words),
  ];
  return [
    ...solved.map((words) => `Better: ${name}: no more ${words}`),
    ...added.map((words) => `Worse:  ${name}: ${words}`),
  ];
}

const NOTHING: State = { verdicts: new Set(), found: new Map() };

/** How a request is called where several are listed. */
export function nameOf(checked: Checked): string {
  return `${checked.target.method} ${urlOf(checked)} from ${checked.origin}`;
}

const urlOf = ({ target }: Checked): string => target.url.replace(/[?#].*$/s, "");

/** Whether no browser would get a response. */
function isDown({ browsers }: Checked): boolean {
  return Object.values(browsers).every((verdict) => verdict === "failed");
}

function stateOf({ browsers, findings }: Checked): State {
  const verdicts = BROWSERS.filter(([browser]) => browsers[browser] === "blocked" || browsers[browser] === "failed");
  const found = findings
    .filter(({ level }) => level !== "note")
    .map(({ id, level, text }): [string, string] => [`${level} ${id} ${text}`, `${level} ${id}: ${firstOf(text)}`]);
  return { verdicts: new Set(verdicts.map(([, name]) => name)), found: new Map(found) };
}

/** One line for the browsers that block it here and not there. */
function blockedWords(here: ReadonlySet<string>, there: ReadonlySet<string>): readonly string[] {
  const names = [...here].filter((name) => !there.has(name));
  return names.length === 0 ? [] : [`blocked in ${enumerate(names, "and")}`];
}

/** The first sentence, which names the origin or the header. */
const firstOf = (text: string): string => text.replace(/(?<=\.) .*$/s, "");
