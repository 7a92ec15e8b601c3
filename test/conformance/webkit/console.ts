import { readPath } from "../case";

/** One console line: an optional place in a script, source, level, and the text. */
const LINE = /^(?:\S+:\d+:\d+: )?CONSOLE (?:([A-Z-]+) )?(?:LOG|ERROR|WARN|INFO|DEBUG|TRACE) ?(.*)$/s;
/** WebKit's last word on a failed request. It follows the reason in the same turn of the event loop, so the two are never torn. */
const LAST_WORD = /^(?:Fetch API |XMLHttpRequest )?[Cc]annot load (\S+?)(?: due to access control checks\.|\.)$/;
const END = /^~end (\d+)$/;

interface Note {
  readonly isReason: boolean;
  text: string;
}

/** Reads MiniBrowser's console, and files each reason under the case that it is of. */
export class WebKitConsole {
  readonly #reasons = new Map<string, string>();
  readonly #ends = new Set<number>();
  #pending: Note[] = [];

  /** Takes in one line as it was printed. */
  hear(line: string): void {
    const match = LINE.exec(line);
    if (!match) {
      const last = this.#pending.at(-1);
      // A message may go over several lines; GTK has words of its own between.
      if (last && !/^\(MiniBrowser|^\s*$|^libEGL|^MESA/.test(line)) last.text += `\n${line}`;
      return;
    }
    const [, source = "LOG", text = ""] = match;
    const end = END.exec(text);
    if (end) {
      this.#ends.add(Number(end[1]));
      this.#pending = [];
      return;
    }
    const url = LAST_WORD.exec(text)?.[1];
    const key = url === undefined ? undefined : readPath(url)?.key;
    if (key === undefined) {
      this.#pending.push({ isReason: source === "SECURITY" && text !== "", text });
      return;
    }
    const reason = this.#pending.findLast(({ isReason }) => isReason);
    if (reason) this.#reasons.set(key, reason.text);
    this.#pending = [];
  }

  /** Whether the batch of that number is over: everything it made WebKit say has been heard. */
  hasEnded(batch: number): boolean {
    return this.#ends.has(batch);
  }

  /** Why the request of that case failed, or `null` where WebKit did not say. */
  reasonOf(key: string): string | null {
    return this.#reasons.get(key) ?? null;
  }

  forget(): void {
    this.#reasons.clear();
  }
}
