import { useRef, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { Diagnose } from "../../session/session";
import { createPanelStore, type PanelStore } from "../state/store";
import { openWords } from "../strings";
import { fixedSource } from "./fixed-source";
import type { Content, HarRead } from "./read-har";
import type { ReadFile } from "./read-in-worker";

/** Exchanges from elsewhere, shown instead of the page's own. */
export interface Opened {
  readonly name: string;
  /** Which kind of file it is and what such files lack, a sentence each; `null` for a HAR file and a link. */
  readonly about: string | null;
  readonly store: PanelStore;
}

export interface Opener {
  readonly opened: Opened | null;
  /** The file that is being read, and the share of it that has been; 1 while sense is made of it. */
  readonly reading: { readonly name: string; readonly share: number } | null;
  /** Why the last attempt showed nothing. */
  readonly problem: string | null;
  openFile(file: File): void;
  show(name: string, exchanges: readonly Exchange[]): void;
  fail(problem: string): void;
  /** Stops reading, or puts the message away. */
  dismiss(): void;
  /** Goes back to where one came from. */
  close(): void;
}

/** Opens what comes from elsewhere, one thing at a time. A failure leaves what is shown in place. */
export function useOpener(readFile: ReadFile, diagnose: Diagnose, first: Opened | null = null): Opener {
  const [opened, setOpened] = useState(first);
  const [reading, setReading] = useState<Opener["reading"]>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<AbortController | null>(null);

  function dismiss(): void {
    current.current?.abort();
    current.current = null;
    setReading(null);
    setProblem(null);
  }

  function show(
    name: string,
    exchanges: readonly Exchange[],
    { dropped = 0, kind = null }: Omit<Content, "exchanges"> = {},
  ): void {
    dismiss();
    const about = kind && openWords.about(kind.name, kind.missing);
    setOpened({ ...open(name, exchanges, diagnose, dropped), about });
  }

  function fail(text: string): void {
    dismiss();
    setProblem(text);
  }

  function openFile(file: File): void {
    dismiss();
    const { name } = file;
    const job = new AbortController();
    current.current = job;
    const onProgress = (share: number): void => {
      if (!job.signal.aborted) setReading({ name, share });
    };
    onProgress(0);
    void take(name, readFile(file, onProgress, job.signal), job.signal);
  }

  async function take(name: string, read: Promise<HarRead>, signal: AbortSignal): Promise<void> {
    const result = await read.catch((error: unknown) => ({ error: String(error) }));
    if (signal.aborted) return;
    if ("error" in result) fail(openWords.unreadable(name, result.error));
    else {
      show(name, result.exchanges, result);
      const leftOut = result.leftOut ?? [];
      const lines = [
        ...(leftOut.length > 0 ? [openWords.leftOut(name, leftOut)] : []),
        ...(result.doubts ?? []).map((doubt) => openWords.doubt(name, doubt)),
      ];
      if (lines.length > 0) setProblem(lines.join(" "));
    }
  }

  return { opened, reading, problem, openFile, show, fail, dismiss, close: () => setOpened(null) };
}

/** A store of its own, so that the page's list is as it was when one comes back to it. */
export function open(name: string, exchanges: readonly Exchange[], diagnose: Diagnose, dropped = 0): Opened {
  const store = createPanelStore({ source: fixedSource(exchanges, dropped), diagnose });
  const [only] = exchanges;
  // A list of one is no list to choose from.
  if (only !== undefined && exchanges.length === 1) {
    store.select(only.id);
    store.open(true);
  }
  return { name, about: null, store };
}
